import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { changeRole } from "@/lib/people/write-access";
import { redact } from "@/lib/redactions/write";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { LedgerFilter } from "./filter";
import { ledgerEntries, ledgerPeople } from "./read-entries";
import { ledgerVerdict } from "./read-verdict";

const ALL: LedgerFilter = { who: null, subject: null, from: null, before: null, page: 1 };
let tracker: TrackerRecord;
let ana: string;

beforeAll(async () => {
  tracker = await makeTracker({ slug: "under-score" });
  for (let n = 0; n < 12; n += 1) await makeItem(tracker);
  ana = await addPerson(commandLine(), { email: "ana@example.org", name: "Ana", role: "ADMIN" });
  const bo = await addPerson(proven({ id: ana, signedAs: "Ana", role: "ADMIN" }), {
    email: "bo@example.org",
    name: "Bo",
    role: "EDITOR",
  });
  const change = { role: "REVIEWER", seen: "EDITOR", reason: "He reviews now." } as const;
  await changeRole(proven({ id: ana, signedAs: "Ana", role: "ADMIN" }), bo, change);
});

const subjects = async (filter: Partial<LedgerFilter>) =>
  (await ledgerEntries({ ...ALL, ...filter }, true)).entries.map(({ subject }) => subject);

test("the last entry comes first, with what it changed", async () => {
  const { entries, count } = await ledgerEntries(ALL, true);
  expect(count).toBe(await db.ledgerEntry.count());
  expect(entries[0]).toMatchObject({
    who: ana,
    what: "changeRole",
    reason: "He reviews now.",
    changes: [{ field: "role", before: "EDITOR", after: "REVIEWER" }],
  });
});

test("a subject stands for itself and what lies below it, and for nothing that begins alike", async () => {
  expect(await subjects({ subject: "under-score/evidence/1" })).toEqual(["under-score/evidence/1"]);
  expect(new Set(await subjects({ subject: "under-score/indicators/missile-tests" }))).toEqual(
    new Set(["under-score/indicators/missile-tests/codebook/1", "under-score/indicators/missile-tests"]),
  );
  expect(await subjects({ subject: "under_score" })).toEqual([]);
  expect((await subjects({ subject: "under-score" })).length).toBeGreaterThan(15);
});

test("a person's entries, and those of a period, are found", async () => {
  expect(await subjects({ who: ana })).toHaveLength(2);
  const now = Date.now();
  expect(await subjects({ before: new Date(now - 86_400_000) })).toEqual([]);
  expect(await subjects({ from: new Date(now + 86_400_000) })).toEqual([]);
  expect(await subjects({ who: ana, from: new Date(now - 86_400_000), before: new Date(now + 60_000) })).toHaveLength(
    2,
  );
});

test("pages follow on each other", async () => {
  const { count } = await ledgerEntries(ALL, true);
  const second = await ledgerEntries({ ...ALL, page: 2 }, true);
  expect(second.entries).toHaveLength(Math.max(0, Math.min(50, count - 50)));
});

test("what is entered about people is told to administrators only", async () => {
  const { entries } = await ledgerEntries({ ...ALL, who: ana }, false);
  expect(JSON.stringify(entries.map(({ changes, isWithheld }) => ({ changes, isWithheld })))).toBe(
    JSON.stringify([
      { changes: [], isWithheld: true },
      { changes: [], isWithheld: true },
    ]),
  );
});

test("a payload that was blanked says so, and why", async () => {
  const asked = { subject: "under-score/evidence/2", fields: ["headline"], reason: "It had to go." };
  await redact(commandLine(), asked);
  const { entries } = await ledgerEntries({ ...ALL, subject: asked.subject }, true);
  const redaction = { reason: "It had to go.", ledgerSequence: expect.any(BigInt) };
  expect(entries[0]).toMatchObject({ blankedAt: expect.any(Date), redaction, changes: [] });
});

test("people are named, the command line first", async () => {
  expect((await ledgerPeople()).map(({ name }) => name)).toEqual(["Command line", "Ana", "Bo"]);
});

test("of a ledger that is verified twice at once there is one run", async () => {
  const [one, other] = [ledgerVerdict(), ledgerVerdict()];
  expect(one).toBe(other);
  expect(await one).toMatchObject({ head: { hash: expect.any(String) } });
  expect(ledgerVerdict()).not.toBe(one);
});

test("what takes longer than its limit is given up and said", async () => {
  await ledgerVerdict();
  expect(await ledgerVerdict(1)).toBe("OUT_OF_TIME");
});
