import { beforeAll, expect, test, vi } from "vitest";
import { db, type Transaction } from "@/lib/db";
import { commandLine, type Editor } from "@/lib/editor";
import { recordEvidence } from "@/lib/evidence/write";
import { acceptInvitation, addPerson, invitePerson } from "@/lib/people/write";
import { changeRole, disablePerson } from "@/lib/people/write-access";
import { Absent, NotAllowed } from "@/lib/refusal";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";

const PATIENCE = { timeout: 5_000, interval: 10 };

let tracker: TrackerRecord;

beforeAll(async () => {
  tracker = await makeTracker();
});

/** How a deed ends that waits for the ledger, and before which something else is done there. */
async function overtaken(first: () => Promise<unknown>, deed: () => Promise<unknown>): Promise<unknown> {
  const under: Promise<unknown>[] = [];
  const hold = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(ledger_lock())`;
    // Who asks for the lock first gets it first.
    under.push(first());
    await vi.waitUntil(async () => (await waiting()) === 1, PATIENCE);
    under.push(deed().catch((error: unknown) => error));
    await vi.waitUntil(async () => (await waiting()) === 2, PATIENCE);
  };
  await db.$transaction(hold, { timeout: 30_000 });
  return (await Promise.all(under))[1];
}

async function waiting(): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM pg_locks
    WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return found?.count ?? 0;
}

const entriesOf = (editor: Editor) => db.ledgerEntry.count({ where: { who: editor.id ?? "" } });
const REASON = "The test asks for it.";

test("whoever is shut out while their write waits has written nothing", async () => {
  const ada = await makeEditor("Ada");
  const outcome = await overtaken(
    () => disablePerson(commandLine(), ada.id ?? "", REASON),
    () => recordEvidence(ada, tracker.slug, evidenceOf()),
  );
  expect(outcome).toBeInstanceOf(NotAllowed);
  expect(await entriesOf(ada)).toBe(0);
});

test("whose role is taken away while their write waits has written nothing", async () => {
  const ada = await makeEditor("Ada", "ADMIN");
  const person = { email: "late@example.org", name: "Late", role: "EDITOR" } as const;
  const outcome = await overtaken(
    () => changeRole(commandLine(), ada.id ?? "", { role: "REVIEWER", seen: "ADMIN", reason: REASON }),
    () => addPerson(ada, person),
  );
  expect(outcome).toBeInstanceOf(NotAllowed);
  expect(await db.user.count({ where: { email: person.email } })).toBe(0);
  expect(await entriesOf(ada)).toBe(0);
});

test("a role that still allows the deed does not hinder it", async () => {
  const ada = await makeEditor("Ada", "ADMIN");
  const outcome = await overtaken(
    () => changeRole(commandLine(), ada.id ?? "", { role: "EDITOR", seen: "ADMIN", reason: REASON }),
    () => recordEvidence(ada, tracker.slug, evidenceOf()),
  );
  expect(outcome).not.toBeInstanceOf(Error);
  expect(await entriesOf(ada)).toBe(1);
});

test("a one-time link that waits while its person is shut out holds no more", async () => {
  const ada = await makeEditor("Ada");
  const token = await invitePerson(commandLine(), ada.id ?? "");
  const outcome = await overtaken(
    () => disablePerson(commandLine(), ada.id ?? "", REASON),
    () => acceptInvitation(token, "words that I choose"),
  );
  expect(outcome).toBeInstanceOf(Absent);
  expect(await db.account.count({ where: { userId: ada.id ?? "" } })).toBe(0);
});
