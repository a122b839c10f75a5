import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine, type Editor, proven } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent, NotAllowed } from "@/lib/refusal";
import type { Role } from "@/lib/scales/rules";
import { changes, digest } from "@/lib/testing/digest";
import { EVERY_DEED } from "@/lib/testing/every-deed";
import { EVERY_WRITE } from "@/lib/testing/every-write";
import { makeEditor } from "@/lib/testing/person-record";
import { EVERYONE, REASON } from "@/lib/testing/prepared-write";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { DEEDS } from "./rules";
import { disablePerson, enablePerson } from "./write-access";

let tracker: TrackerRecord;
const editors: Partial<Record<Role, Editor>> = {};

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  tracker = await makeTracker();
  for (const role of EVERYONE) editors[role] = await makeEditor(role, role);
});

/** Whoever may not approve learns of no draft of another's. */
const secret = (name: string) => name.startsWith("approve a draft");
/** A one-time link proves by itself who acts. */
const byItself = ["choosePassword"];

const writeOf = (name: string, owner: Editor) => EVERY_WRITE[name]!.prepare(owner, tracker);

/** Carries out what must be refused. Whatever is there stays as it is. */
async function refusalOf(write: () => Promise<unknown>): Promise<unknown> {
  const before = await digest();
  const refusal = await write().then(
    () => "carried out",
    (error: unknown) => error,
  );
  expect(changes(before, await digest())).toEqual([]);
  return refusal;
}

test("every deed has its line here, and its roles are those of the one table", () => {
  expect(
    Object.entries(EVERY_DEED)
      .map(([deed, { roles }]) => [deed, roles])
      .sort(),
  ).toEqual(Object.entries(DEEDS).sort());
});

const names = Object.keys(EVERY_WRITE);
const attempts = names.flatMap((name) =>
  EVERYONE.map((role) => ({ role, name, may: EVERY_WRITE[name]!.roles.includes(role) })),
);

for (const { role, name, may } of attempts) {
  test(`${role} ${may ? "may" : "may not"}: ${name}`, async () => {
    const editor = editors[role]!;
    const write = await writeOf(name, editor);
    if (!may) {
      expect(await refusalOf(() => write(editor))).toBeInstanceOf(secret(name) ? Absent : NotAllowed);
      return;
    }
    const entered = () => db.ledgerEntry.count({ where: { what: name } });
    const before = await entered();
    await write(editor);
    if (name in DEEDS) expect(await entered()).toBeGreaterThan(before);
  });
}

const deeds = Object.keys(DEEDS).filter((deed) => !byItself.includes(deed));

test.each(deeds)("whoever has no role may not %s", async (deed) => {
  const owner = editors.ADMIN!;
  const write = await writeOf(deed, owner);
  const none = proven({ ...owner, role: "READER" as Role });
  expect(await refusalOf(() => write(none))).toBeInstanceOf(NotAllowed);
});

test.each(Object.keys(DEEDS))("whoever was shut out since they were let in may not %s", async (deed) => {
  const owner = await makeEditor("Gone", "ADMIN");
  const write = await writeOf(deed, owner);
  await disablePerson(commandLine(), owner.id ?? "", REASON);
  expect(await refusalOf(() => write(owner))).toBeInstanceOf(byItself.includes(deed) ? Absent : NotAllowed);
});

test("whoever is let in again may do what they could", async () => {
  const owner = await makeEditor("Back", "EDITOR");
  const write = await writeOf("recordEvidence", owner);
  await disablePerson(commandLine(), owner.id ?? "", REASON);
  await enablePerson(commandLine(), owner.id ?? "", REASON);
  await write(owner);
});

// Also that nothing was written without an entry, as by a deed that was refused too late.
test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});
