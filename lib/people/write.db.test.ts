import { verifyPassword } from "better-auth/crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { Absent, Refused } from "@/lib/refusal";
import { invitedPerson } from "./read";
import { acceptInvitation, addPerson, invitePerson, setPassword } from "./write";

const admin = commandLine();
let count = 0;

async function someone() {
  count += 1;
  const email = `person-${count}@example.org`;
  return { email, id: await addPerson(admin, { email, name: `Person ${count}`, role: "EDITOR" }) };
}

async function passwordIs(userId: string, password: string): Promise<boolean> {
  const account = await db.account.findFirst({ where: { userId } });
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}

test("adding and inviting a person stand in the ledger, without the token", async () => {
  const { id, email } = await someone();
  const token = await invitePerson(admin, id);
  const entries = await db.ledgerEntry.findMany({
    where: { subject: `people/${id}` },
    orderBy: { sequence: "asc" },
    include: { payload: true },
  });
  expect(entries.map(({ what, who }) => [what, who])).toEqual([
    ["addPerson", "cli"],
    ["invitePerson", "cli"],
  ]);
  expect(entries[0]?.payload?.after).toContain(email);
  const kept = JSON.stringify([entries, await db.invitation.findMany()], (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(kept).not.toContain(token);
});

test("an e-mail address belongs to one person", async () => {
  const { email } = await someone();
  await expect(addPerson(admin, { email, name: "Other", role: "ADMIN" })).rejects.toThrow(Refused);
});

test.each(["EDITOR", "REVIEWER"] as const)("%s can neither add, invite nor set a password", async (role) => {
  const { id } = await someone();
  const editor = proven({ id, signedAs: "Somebody", role });
  const before = await db.ledgerEntry.count();
  await expect(addPerson(editor, { email: "x@example.org", name: "X", role: "ADMIN" })).rejects.toThrow(Refused);
  await expect(invitePerson(editor, id)).rejects.toThrow(Refused);
  await expect(setPassword(editor, id, "some other words")).rejects.toThrow(Refused);
  expect(await db.ledgerEntry.count()).toBe(before);
});

test("a link sets the password once", async () => {
  const { id, email } = await someone();
  const token = await invitePerson(admin, id);
  expect(await invitedPerson(token)).toMatchObject({ email });
  expect(await acceptInvitation(token, "first few words")).toBe(email);
  expect(await invitedPerson(token)).toBeNull();
  await expect(acceptInvitation(token, "second few words")).rejects.toThrow(Absent);
  expect(await passwordIs(id, "first few words")).toBe(true);
});

test("choosing a password stands in the ledger once, as the person's own deed", async () => {
  const { id } = await someone();
  const token = await invitePerson(admin, id);
  await acceptInvitation(token, "first few words");
  await expect(acceptInvitation(token, "second few words")).rejects.toThrow(Absent);
  const where = { subject: `people/${id}`, what: "choosePassword" };
  expect(await db.ledgerEntry.findMany({ where, select: { who: true } })).toEqual([{ who: id }]);
});

test("of a link used twenty times at once one use counts", async () => {
  const token = await invitePerson(admin, (await someone()).id);
  const uses = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => acceptInvitation(token, `words no ${n}`)));
  expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a link ends after a day, and when a newer one is made", async () => {
  const { id } = await someone();
  const old = await invitePerson(admin, id);
  const token = await invitePerson(admin, id);
  expect(await invitedPerson(old)).toBeNull();
  expect(await invitedPerson(token)).not.toBeNull();
  await db.$executeRaw`UPDATE invitation SET expires_at = expires_at - interval '24 hours' WHERE user_id = ${id}`;
  expect(await invitedPerson(token)).toBeNull();
  await expect(acceptInvitation(token, "a few words more")).rejects.toThrow(Absent);
});

test("a disabled person's link opens nothing", async () => {
  const { id } = await someone();
  const token = await invitePerson(admin, id);
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await invitedPerson(token)).toBeNull();
  await expect(acceptInvitation(token, "a few words more")).rejects.toThrow(Absent);
});

test("a new password ends older sessions and open links", async () => {
  const { id } = await someone();
  const token = await invitePerson(admin, id);
  const expiresAt = new Date(Date.now() + 1000_000);
  await db.session.create({ data: { id: `s-${id}`, userId: id, token: `t-${id}`, expiresAt } });
  await setPassword(admin, id, "another few words");
  expect(await db.session.count({ where: { userId: id } })).toBe(0);
  expect(await invitedPerson(token)).toBeNull();
  expect(await passwordIs(id, "another few words")).toBe(true);
});

test("nobody is invited who is not there", async () => {
  await expect(invitePerson(admin, "nobody")).rejects.toThrow(Absent);
});
