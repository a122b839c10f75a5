import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { type Owner, openAsOwner } from "@/lib/testing/owner";
import { makeTracker } from "@/lib/testing/tracker-record";
import { type Head, verifyLedger } from "./read";
import { ledgerHead } from "./read-head";

let owner: Owner;
let head: Head;

beforeAll(async () => {
  const tracker = await makeTracker({ slug: "trial" });
  const item = await makeItem(tracker, { actors: ["North Korea"], tags: ["ballistic"] });
  await correctItem(tracker, item, { headline: "Now right" });
  await makeAssessment(tracker, "missile-tests", { cites: [item], level: "MOVING_AWAY" });
  await addPerson(commandLine(), { email: "ana@example.org", name: "Ana", role: "EDITOR" });
  const { sequence, hash } = await ledgerHead();
  head = { sequence, hash };
  owner = await openAsOwner();
  await owner.keep("kept");
});

afterAll(() => owner.end());

afterEach(() => owner.putBack("kept"));

/** The number of the entry that a tampering concerns: the first or last with this verb, counted from it. */
async function entryOf(what: string, order: "ASC" | "DESC" = "ASC"): Promise<bigint> {
  const sql = `SELECT sequence FROM ledger_entry WHERE what = $1 ORDER BY sequence ${order} LIMIT 1`;
  const found = await owner.query<{ sequence: string }>(sql, [what]);
  return BigInt(found.rows[0]!.sequence);
}

test("an untouched ledger holds, up to its head, and to a head that was anchored", async () => {
  expect(await verifyLedger()).toEqual({ head, redactions: 0 });
  expect(await verifyLedger([head])).toEqual({ head, redactions: 0 });
});

const CONTENT = /does not have the content/;
const ROW = /is not as it was entered/;

test.each([
  ["reason", "reason = 'Other'", CONTENT],
  ["author", "who = 'somebody'", CONTENT],
  ["verb", "what = 'recordCheck'", CONTENT],
  ["subject", "subject = 'trial/evidence/2'", CONTENT],
  ["moment", "at = at + interval '1 second'", CONTENT],
  ["moment, to before the last entry", "at = at - interval '1 year'", /older than the entry before/],
  ["payload hash", "after_hash = repeat('a', 64)", CONTENT],
  ["own hash", "hash = repeat('a', 64)", CONTENT],
  ["link", "previous_hash = repeat('a', 64)", /does not continue/],
])("a changed %s of an entry shows at that entry", async (_, change, fault) => {
  const sequence = await entryOf("recordEvidence");
  await owner.query(`UPDATE ledger_entry SET ${change} WHERE sequence = ${sequence}`);
  expect(await verifyLedger()).toEqual({ sequence, fault: expect.stringMatching(fault) });
});

test.each([
  ["evidence_version", "headline = 'Other'", "recordEvidence"],
  ["evidence_version", "occurred = '2026-01-16', occurred_first = '2026-01-16'", "recordEvidence"],
  ["evidence_version", "signed_as = 'Somebody'", "recordEvidence"],
  ["evidence_bearing", "bearing = 'TOWARD'", "recordEvidence"],
  ["assessment", "level = 'GENUINE_MOVEMENT'", "recordAssessment"],
  ["assessment", "effective_on = '2025-01-01'", "recordAssessment"],
  ["rule", "text = 'Anything will do.'", "loadTracker"],
  ["tag", "definition = 'Other'", "loadTracker"],
  [`"user"`, "role = 'ADMIN'", "addPerson"],
])("a changed %s (%s) shows at the entry that made it", async (table, change, what) => {
  await owner.query(`UPDATE ${table} SET ${change}`);
  const verdict = await verifyLedger();
  expect(verdict).toEqual({ sequence: expect.any(BigInt), fault: expect.stringMatching(ROW) });
  const { sequence } = verdict as { sequence: bigint };
  expect((await db.ledgerEntry.findUniqueOrThrow({ where: { sequence } })).what).toBe(what);
});

test.each([
  ["recordEvidence", "evidence_version WHERE change = 'FIRST'", /is gone/],
  ["recordAssessment", "assessment", /is gone/],
  ["recordEvidence", "evidence_actor", ROW],
  ["recordAssessment", "assessment_citation", ROW],
  ["addPerson", `"user"`, ROW],
])("what %s entered and is no longer there (%s) shows", async (what, rows, fault) => {
  await owner.query(`DELETE FROM ${rows}`);
  expect(await verifyLedger()).toEqual({ sequence: await entryOf(what), fault: expect.stringMatching(fault) });
});

test("a row that was added past the ledger shows", async () => {
  await owner.query(
    `INSERT INTO assessment SELECT (jsonb_populate_record(a, '{"id": 99, "number": 2}')).* FROM assessment a`,
  );
  expect(await verifyLedger()).toMatchObject({
    fault: expect.stringMatching(/trial.*not as it was entered|in no entry/),
  });
  await owner.query(
    `INSERT INTO actor SELECT (jsonb_populate_record(a, '{"id": 99, "name": "X"}')).* FROM actor a LIMIT 1`,
  );
  await owner.query("DELETE FROM assessment WHERE id = 99");
  expect(await verifyLedger()).toEqual({ sequence: null, fault: "actor 99 is in no entry as it is" });
});

test("an entry taken from the middle shows at the one after it", async () => {
  const sequence = await entryOf("recordEvidence");
  await owner.query(`DELETE FROM ledger_entry WHERE sequence = ${sequence}`);
  expect(await verifyLedger()).toEqual({ sequence: sequence + 1n, fault: "the entry before it is missing" });
});

test("two entries that changed places show at the first of them", async () => {
  const first = await entryOf("recordEvidence");
  const pair = `${first}, ${first + 1n}`;
  await owner.query(`UPDATE ledger_entry SET sequence = sequence - ${2n * first + 1n} WHERE sequence IN (${pair})`);
  await owner.query("UPDATE ledger_entry SET sequence = -sequence WHERE sequence < 0");
  expect(await verifyLedger()).toMatchObject({ sequence: first });
});

test("an entry that stands a second time at the end shows, also where its hash was made anew", async () => {
  const sequence = await entryOf("recordEvidence");
  const copy = { sequence: head.sequence + 1n, previous_hash: head.hash, at: new Date() };
  await owner.query(
    `INSERT INTO ledger_entry SELECT (jsonb_populate_record(e, $1)).* FROM ledger_entry e WHERE sequence = ${sequence}`,
    [JSON.stringify({ ...copy, sequence: String(copy.sequence), hash: "b".repeat(64) })],
  );
  await owner.query(`INSERT INTO ledger_payload SELECT ${copy.sequence}, before, after FROM ledger_payload
    WHERE sequence = ${sequence}`);
  expect(await verifyLedger()).toEqual({ sequence: copy.sequence, fault: expect.stringMatching(CONTENT) });
  await owner.rewrite(copy.sequence);
  expect(await verifyLedger()).toEqual({ sequence: copy.sequence, fault: "trial/evidence/1 is gone" });
});

test("an entry that was put in between shows", async () => {
  const sequence = await entryOf("editEvidence");
  await owner.query(`UPDATE ledger_entry SET sequence = -sequence - 1 WHERE sequence >= ${sequence}`);
  await owner.query("UPDATE ledger_entry SET sequence = -sequence WHERE sequence < 0");
  await owner.query(`INSERT INTO ledger_entry SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', ${sequence},
    'hash', repeat('b', 64), 'previous_hash', e.hash))).* FROM ledger_entry e WHERE sequence = ${sequence - 1n}`);
  expect(await verifyLedger()).toMatchObject({ sequence });
});

test("a payload that was changed or blanked alone shows", async () => {
  const sequence = await entryOf("recordAssessment");
  await owner.query(
    `UPDATE ledger_payload SET after = replace(after, 'trial', 'other') || ' ' WHERE sequence = ${sequence}`,
  );
  expect(await verifyLedger()).toEqual({ sequence, fault: "its payload is not what its hash was taken over" });
  await owner.query(
    `UPDATE ledger_payload SET before = NULL, after = NULL, blanked_at = now() WHERE sequence = ${sequence}`,
  );
  expect(await verifyLedger()).toEqual({ sequence, fault: "its payload is not what its hash was taken over" });
});

test("a payload that is missing shows", async () => {
  const sequence = await entryOf("recordEvidence");
  await owner.query(`DELETE FROM ledger_payload WHERE sequence = ${sequence}`);
  expect(await verifyLedger()).toMatchObject({ sequence });
});
