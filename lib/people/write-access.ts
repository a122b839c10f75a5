import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Refused } from "@/lib/refusal";
import type { Role } from "@/lib/scales/rules";
import { forgetFactor } from "@/lib/second-factor/write";
import { endTokensOf } from "@/lib/tokens/write";
import type { RoleChange } from "./input";
import type { Deed } from "./rules";
import { endInvitations, makeLink, presentPerson } from "./write";

/** Gives somebody another role; it counts from their next request on, and their tokens end. */
export async function changeRole(editor: Editor, personId: string, { role, seen, reason }: RoleChange): Promise<void> {
  await changeAccess(editor, "changeRole", personId, reason, async (tx, person) => {
    if (person.role !== seen) {
      throw new Refused(
        { role: "Somebody else changed the role meanwhile. It stands as shown; choose again." },
        {
          present: { role: [person.role], seen: [person.role] },
        },
      );
    }
    if (role === person.role) throw new Refused({ role: "This is the role already." });
    if (role !== "ADMIN") await requireAnotherAdmin(tx, personId);
    await tx.user.update({ where: { id: personId }, data: { role } });
    return null;
  });
}

/** Shuts somebody out: every session, link and token of theirs ends at once. What they wrote stays. */
export async function disablePerson(editor: Editor, personId: string, reason: string): Promise<void> {
  if (editor.id === personId) throw new Refused({ form: "Nobody disables themselves. Ask another administrator." });
  await changeAccess(editor, "disablePerson", personId, reason, async (tx, person) => {
    if (person.disabledAt) throw new Refused({ form: `${person.name} is disabled already.` });
    await requireAnotherAdmin(tx, personId);
    await tx.user.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    await endSessions(tx, personId);
    await endInvitations(tx, personId);
    return null;
  });
}

/** Lets somebody in again, with the password that they had. */
export async function enablePerson(editor: Editor, personId: string, reason: string): Promise<void> {
  await changeAccess(editor, "enablePerson", personId, reason, async (tx, person) => {
    if (!person.disabledAt) throw new Refused({ form: `${person.name} is not disabled.` });
    await tx.user.update({ where: { id: personId }, data: { disabledAt: null } });
    return null;
  });
}

/**
 * Begins somebody's access anew: password, second step, sessions, links and tokens end. Gives the token of the link with
 * which alone they come in again.
 */
export async function resetPerson(editor: Editor, personId: string, reason: string): Promise<string> {
  if (editor.id === personId) throw new Refused({ form: "You change your own password and second step in Settings." });
  return changeAccess(editor, "resetPerson", personId, reason, async (tx, person) => {
    if (person.disabledAt) throw new Refused({ form: `${person.name} is disabled. Enable them first.` });
    if (editor.id !== null) await requireAnotherAdmin(tx, personId);
    await tx.account.deleteMany({ where: { userId: personId } });
    await forgetFactor(tx, personId);
    await endSessions(tx, personId);
    return makeLink(tx, personId);
  });
}

interface Present {
  name: string;
  role: Role;
  disabledAt: Date | null;
}

function changeAccess<T extends string | null>(
  editor: Editor,
  deed: Deed,
  personId: string,
  reason: string,
  change: (tx: Transaction, person: Present) => Promise<T>,
): Promise<T> {
  return writing(editor, async (open) => {
    const { tx, enter } = open;
    const result = await enter(deed, reason, async () => {
      const before = await presentPerson(tx, personId);
      const person = await tx.user.findUniqueOrThrow({ where: { id: personId } });
      const changed = await change(tx, person);
      return { subject: `people/${personId}`, before, after: ["person", personId], result: changed };
    });
    await endTokensOf(open, personId);
    return result;
  });
}

/** Refuses to take access from the last administrator who can sign in. */
async function requireAnotherAdmin(tx: Transaction, personId: string): Promise<void> {
  const canSignIn = { role: "ADMIN", disabledAt: null, accounts: { some: { password: { not: null } } } } as const;
  const admins = await tx.user.findMany({ where: canSignIn, select: { id: true } });
  if (admins.some(({ id }) => id !== personId) || !admins.some(({ id }) => id === personId)) return;
  throw new Refused({ form: "This is the last administrator who can sign in. Make somebody else one first." });
}

async function endSessions(tx: Transaction, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
}
