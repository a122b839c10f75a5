import "server-only";
import { hashPassword } from "better-auth/crypto";
import type { Transaction } from "@/lib/db";
import { type Editor, proven } from "@/lib/editor";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import type { NewPerson } from "./input";
import { invitedPerson } from "./read";
import { INVITATION_HOURS } from "./rules";
import { newToken, tokenHash } from "./token";

const HOUR = 3_600_000;

/** Adds somebody who may sign in once invited or given a password. */
export function addPerson(editor: Editor, person: NewPerson): Promise<string> {
  return writing(editor, (open) => addIn(open, person));
}

/** Gives a token with which the person can choose a password once, within a day. Links given before end. */
export function invitePerson(editor: Editor, personId: string): Promise<string> {
  return writing(editor, (open) => inviteIn(open, personId));
}

/** Adds somebody and invites them, in one go. Gives the token of the link. */
export function welcomePerson(editor: Editor, person: NewPerson): Promise<string> {
  return writing(editor, async (open) => inviteIn(open, await addIn(open, person)));
}

/** Sets somebody's password, which ends their sessions and links. */
export async function setPassword(editor: Editor, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await writing(editor, ({ tx, enter }) =>
    enter("setPassword", null, async () => {
      const before = await presentPerson(tx, personId);
      await replacePassword(tx, personId, hash);
      return { subject: `people/${personId}`, before, after: ["person", personId], result: null };
    }),
  );
}

/**
 * Uses a one-time link: the password becomes the person's own, and the link, other links and older sessions end.
 * Answers with the e-mail address to sign in with. Throws `Absent` where the link no longer holds.
 */
export async function acceptInvitation(token: string, password: string): Promise<string> {
  // Hashing is dear, and anybody may send a link.
  const person = await invitedPerson(token);
  if (!person) throw new Absent("link that still holds");
  const { id, name, role, email } = person;
  const hash = await hashPassword(password);
  return writing(proven({ id, signedAs: name, role }), async ({ tx, enter }) => {
    // Before the deed is entered: to somebody who was shut out meanwhile, the link alone says that it holds no more.
    await useLink(tx, token);
    return enter("choosePassword", null, async () => {
      const before = await presentPerson(tx, id);
      await replacePassword(tx, id, hash);
      return { subject: `people/${id}`, before, after: ["person", id], result: email };
    });
  });
}

async function useLink(tx: Transaction, token: string): Promise<void> {
  const now = new Date();
  const holds = { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } };
  const { count } = await tx.invitation.updateMany({ where: holds, data: { usedAt: now } });
  if (count !== 1) throw new Absent("link that still holds");
}

function addIn({ tx, enter }: Writing, { email, name, role }: NewPerson): Promise<string> {
  return enter("addPerson", null, async () => {
    if (await tx.user.findUnique({ where: { email } })) {
      throw new Refused({ email: `${email} is already among the people.` });
    }
    const id = newToken();
    await tx.user.create({ data: { id, email, name, role, emailVerified: true } });
    return { subject: `people/${id}`, after: ["person", id], result: id };
  });
}

function inviteIn({ tx, enter }: Writing, personId: string): Promise<string> {
  return enter("invitePerson", null, async () => {
    const before = await presentPerson(tx, personId);
    const result = await makeLink(tx, personId);
    return { subject: `people/${personId}`, before, after: ["person", personId], result };
  });
}

/** What the ledger says of a person now. Throws `Absent` where there is none. */
export async function presentPerson(tx: Transaction, personId: string) {
  const found = await payloadOf(tx, "person", personId);
  if (found === null) throw new Absent("such person");
  return found;
}

async function replacePassword(tx: Transaction, userId: string, password: string): Promise<void> {
  const key = { providerId: "credential", accountId: userId };
  const create = { id: newToken(), userId, ...key, password };
  await tx.account.upsert({ where: { providerId_accountId: key }, create, update: { password } });
  await tx.session.deleteMany({ where: { userId } });
  await endInvitations(tx, userId);
}

/** A new one-time link for somebody; those given before end. */
export async function makeLink(tx: Transaction, userId: string): Promise<string> {
  const token = newToken();
  await endInvitations(tx, userId);
  const expiresAt = new Date(Date.now() + INVITATION_HOURS * HOUR);
  await tx.invitation.create({ data: { tokenHash: tokenHash(token), userId, expiresAt } });
  return token;
}

export async function endInvitations(tx: Transaction, userId: string): Promise<void> {
  await tx.invitation.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}
