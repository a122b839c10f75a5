import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine, type Editor, proven } from "@/lib/editor";
import { Absent, Refused } from "@/lib/refusal";
import type { Role } from "@/lib/scales/rules";
import { refusalOf } from "@/lib/testing/refusal";
import { invitedPerson } from "./read";
import { addPerson, invitePerson, setPassword, welcomePerson } from "./write";
import { changeRole, disablePerson, enablePerson, resetPerson } from "./write-access";

const REASON = "She left.";
const LAST = "This is the last administrator who can sign in. Make somebody else one first.";

async function person(role: Role, isInvitedOnly = false): Promise<Editor & { id: string }> {
  const id = await addPerson(commandLine(), { email: `${randomUUID()}@people.example`, name: role, role });
  if (!isInvitedOnly) await setPassword(commandLine(), id, "a few words to enter");
  return { ...proven({ id, signedAs: role, role }), id };
}

async function session(userId: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 1000_000);
  await db.session.create({ data: { id: randomUUID(), userId, token: randomUUID(), expiresAt } });
}

const admins = () => db.user.count({ where: { role: "ADMIN", disabledAt: null } });

// Each test knows all administrators there are.
beforeEach(async () => {
  await db.user.updateMany({ data: { disabledAt: new Date() }, where: { role: "ADMIN" } });
});

test("whoever is disabled loses every session and link at once", async () => {
  const [admin, other] = [await person("ADMIN"), await person("EDITOR")];
  await session(other.id);
  await session(other.id);
  const link = await invitePerson(admin, other.id);
  await disablePerson(admin, other.id, REASON);
  expect(await db.session.count({ where: { userId: other.id } })).toBe(0);
  expect(await invitedPerson(link)).toBeNull();
  await enablePerson(admin, other.id, "She is back.");
  expect(await invitedPerson(link)).toBeNull();
  expect(await db.user.count({ where: { id: other.id, disabledAt: null } })).toBe(1);
});

test("a reset leaves one way in: the new link", async () => {
  const [admin, other] = [await person("ADMIN"), await person("EDITOR")];
  await session(other.id);
  const old = await invitePerson(admin, other.id);
  await db.secondFactor.create({ data: { userId: other.id, secret: "x", confirmedAt: new Date() } });
  await db.recoveryCode.create({ data: { userId: other.id, codeHash: "a".repeat(64) } });
  const link = await resetPerson(admin, other.id, REASON);
  const where = { userId: other.id };
  expect(await db.session.count({ where })).toBe(0);
  expect(await db.account.count({ where })).toBe(0);
  expect(await db.secondFactor.count({ where })).toBe(0);
  expect(await db.recoveryCode.count({ where })).toBe(0);
  expect(await invitedPerson(old)).toBeNull();
  expect(await invitedPerson(link)).toMatchObject({ id: other.id });
});

test("the last administrator who can sign in keeps role and access", async () => {
  const admin = await person("ADMIN");
  await person("ADMIN", true);
  const change = { role: "EDITOR", seen: "ADMIN", reason: REASON } as const;
  expect((await refusalOf(changeRole(admin, admin.id, change))).message).toBe(LAST);
  expect((await refusalOf(disablePerson(commandLine(), admin.id, REASON))).message).toBe(LAST);
  expect(await admins()).toBe(2);
});

test.each([
  ["disable", (by: Editor, id: string) => disablePerson(by, id, REASON)],
  ["reset", (by: Editor, id: string) => resetPerson(by, id, REASON)],
  ["demote", (by: Editor, id: string) => changeRole(by, id, { role: "EDITOR", seen: "ADMIN", reason: REASON })],
])("of administrators who %s each other at once one remains who can sign in", async (_, deed) => {
  const all = [await person("ADMIN"), await person("ADMIN"), await person("ADMIN"), await person("ADMIN")];
  const turns = all.map((by, index) => deed(by, all[(index + 1) % all.length]!.id));
  const ends = await Promise.allSettled(turns);
  for (const end of ends) if (end.status === "rejected") expect(end.reason).toBeInstanceOf(Refused);
  const canSignIn = { role: "ADMIN", disabledAt: null, accounts: { some: {} } } as const;
  expect(await db.user.count({ where: canSignIn })).toBeGreaterThan(0);
  expect(ends.some(({ status }) => status === "fulfilled")).toBe(true);
});

test("twenty attempts at once to demote the last two administrators leave one", async () => {
  const [a, b] = [await person("ADMIN"), await person("ADMIN")];
  const change = { role: "EDITOR", seen: "ADMIN", reason: REASON } as const;
  await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => changeRole(commandLine(), n % 2 ? a.id : b.id, change)),
  );
  expect(await admins()).toBe(1);
});

test("an administrator who is none any more when their turn comes changes nothing", async () => {
  const [admin, other, third] = [await person("ADMIN"), await person("ADMIN"), await person("EDITOR")];
  await changeRole(admin, other.id, { role: "EDITOR", seen: "ADMIN", reason: REASON });
  expect((await refusalOf(disablePerson(other, third.id, REASON))).message).toBe("Your role does not allow this.");
});

test("nobody disables or resets themselves", async () => {
  const [admin] = [await person("ADMIN"), await person("ADMIN")];
  await expect(disablePerson(admin, admin.id, REASON)).rejects.toThrow("Nobody disables themselves");
  await expect(resetPerson(admin, admin.id, REASON)).rejects.toThrow("in Settings");
});

test("of two who change a role the second is shown what it is now", async () => {
  const [admin, other] = [await person("ADMIN"), await person("EDITOR")];
  await changeRole(admin, other.id, { role: "REVIEWER", seen: "EDITOR", reason: REASON });
  const late = await refusalOf(changeRole(admin, other.id, { role: "ADMIN", seen: "EDITOR", reason: REASON }));
  expect(late.surroundings.present).toEqual({ role: ["REVIEWER"], seen: ["REVIEWER"] });
  expect(await db.user.findUnique({ where: { id: other.id } })).toMatchObject({ role: "REVIEWER" });
});

test("what is already so, or nobody, is refused", async () => {
  const [admin, other] = [await person("ADMIN"), await person("EDITOR")];
  const same = { role: "EDITOR", seen: "EDITOR", reason: REASON } as const;
  await expect(changeRole(admin, other.id, same)).rejects.toThrow("the role already");
  await expect(enablePerson(admin, other.id, REASON)).rejects.toThrow("is not disabled");
  await disablePerson(admin, other.id, REASON);
  await expect(disablePerson(admin, other.id, REASON)).rejects.toThrow("is disabled already");
  await expect(resetPerson(admin, other.id, REASON)).rejects.toThrow("Enable them first");
  await expect(disablePerson(admin, "nobody", REASON)).rejects.toThrow(Absent);
});

test("every deed on a person stands in the ledger with its reason, before and after", async () => {
  const admin = await person("ADMIN");
  const email = `${randomUUID()}@people.example`;
  await welcomePerson(admin, { email, name: "New", role: "EDITOR" });
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  await changeRole(admin, id, { role: "REVIEWER", seen: "EDITOR", reason: "She reviews now." });
  await resetPerson(admin, id, "She lost her telephone.");
  await disablePerson(admin, id, REASON);
  await enablePerson(admin, id, "She is back.");
  const entries = await db.ledgerEntry.findMany({
    where: { subject: `people/${id}`, who: admin.id },
    orderBy: { sequence: "asc" },
    include: { payload: true },
  });
  expect(entries.map(({ what, reason }) => [what, reason])).toEqual([
    ["addPerson", null],
    ["invitePerson", null],
    ["changeRole", "She reviews now."],
    ["resetPerson", "She lost her telephone."],
    ["disablePerson", REASON],
    ["enablePerson", "She is back."],
  ]);
  expect(entries[2]!.payload!.before).toContain('"EDITOR"');
  expect(entries[2]!.payload!.after).toContain('"REVIEWER"');
});
