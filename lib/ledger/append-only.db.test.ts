import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { type ItemRecord, makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";

const TABLES = [
  "evidence",
  "evidence_version",
  "evidence_bearing",
  "evidence_actor",
  "evidence_tag",
  "assessment",
  "assessment_citation",
  "assessment_check",
  "indicator_check",
  "codebook",
  "rule",
  "rule_trigger",
  "source_rating",
  "evidence_copy",
  "evidence_copy_content",
  "approval",
  "dissent",
  "review",
  "review_citation",
  "review_check",
  "outlook",
  "outlook_citation",
  "outlook_result",
  "response",
  "response_withdrawal",
  "fork",
  "fork_entry",
  "fork_ledger",
  "redaction",
  "outbox",
  "ledger_entry",
  "ledger_payload",
];

let tracker: TrackerRecord;
let item: ItemRecord;
let judgement: { id: number };

beforeAll(async () => {
  tracker = await makeTracker();
  item = await makeItem(tracker, { actors: ["North Korea"], tags: ["ballistic"] });
  judgement = await makeAssessment(tracker, "missile-tests", { cites: [item] });
});

/** Why the database refused, in its own words; Prisma keeps them aside. */
async function refusalOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => null,
    (thrown: { meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } } }) => thrown,
  );
  return error === null ? "not refused" : (error.meta?.driverAdapterError?.cause?.originalMessage ?? String(error));
}

async function columnOf(table: string): Promise<string> {
  const [column] = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} ORDER BY ordinal_position DESC`;
  return column!.name;
}

test.each(TABLES)("rows of %s are neither changed nor removed", async (table) => {
  const column = await columnOf(table);
  const rows = (sql: string) => db.$executeRawUnsafe(sql);
  if (table === "ledger_payload") {
    await expect(rows("UPDATE ledger_payload SET after = before")).rejects.toThrow(/blanked once and not changed/);
  } else {
    await expect(rows(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(/only ever added/);
  }
  await expect(rows(`DELETE FROM ${table}`)).rejects.toThrow(/only ever added/);
  await expect(rows(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/only ever added/);
});

test("no trigger that guards a table is missing", async () => {
  const guarded = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger
    JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname = 'refuse_change' AND tgenabled = 'O' ORDER BY 1`;
  expect(guarded.map(({ name }) => name)).toEqual([...TABLES].sort());
});

test("nothing is hung on a version that is already in the ledger", async () => {
  const of = { versionId: item.versionId, trackerId: tracker.id };
  const indicatorId = tracker.indicators["humanitarian-aid"]!;
  const actorId = tracker.actors["United States"]!;
  const added = /already in the ledger/;
  expect(await refusalOf(db.evidenceBearing.create({ data: { ...of, indicatorId, bearing: "TOWARD" } }))).toMatch(
    added,
  );
  expect(await refusalOf(db.evidenceActor.create({ data: { ...of, actorId } }))).toMatch(added);
  const other = await makeItem(tracker);
  const citation = { assessmentId: judgement.id, indicatorId: tracker.indicators["missile-tests"]! };
  const cites = db.assessmentCitation.create({ data: { ...citation, versionId: other.versionId } });
  expect(await refusalOf(cites)).toMatch(added);
});

test("no row joins an entry that stands", async () => {
  const [version] = await db.evidenceVersion.findMany({ take: 1 });
  const { id: _, ...row } = version!;
  const joining = db.$transaction(async (tx) => {
    const evidence = await tx.evidence.create({ data: { trackerId: tracker.id, number: 99 } });
    await tx.evidenceVersion.create({ data: { ...row, evidenceId: evidence.id } });
  });
  expect(await refusalOf(joining)).toMatch(/already in the ledger/);
});

test("no number of an item is taken by nothing", async () => {
  const taking = db.evidence.create({ data: { trackerId: tracker.id, number: 99 } });
  expect(await refusalOf(taking)).toMatch(/at least one version/);
});

test("no row stands without an entry", async () => {
  const last = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  const [judged] = await db.assessment.findMany({ take: 1 });
  const { id: _, ...row } = judged!;
  const place = { ledgerSequence: last.sequence + 1n, recordedAt: new Date(), number: 99 };
  expect(await refusalOf(db.assessment.create({ data: { ...row, ...place } }))).toMatch(/ledger_sequence/);
  expect(await db.assessment.count({ where: { number: 99 } })).toBe(0);
});

test.each([
  ["a fork", -1n, 0],
  ["a gap", 1n, 0],
  ["an entry of an earlier moment", 0n, -1000],
])("the ledger does not take %s", async (_, off, milliseconds) => {
  const last = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  const at = new Date(last.at.getTime() + milliseconds);
  const entry = { sequence: last.sequence + 1n + off, at, who: "cli", what: "recordEvidence", subject: "x/evidence/1" };
  const data = { ...entry, previousHash: last.hash, hash: "c".repeat(64) };
  expect(await refusalOf(db.ledgerEntry.create({ data }))).toMatch(/does not continue the chain/);
  expect(await db.ledgerEntry.count({ where: { hash: data.hash } })).toBe(0);
});

test("a payload is blanked once and never filled again", async () => {
  const { sequence } = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  const blank = { before: null, after: null, blankedAt: new Date() };
  await db.ledgerPayload.update({ where: { sequence }, data: blank });
  for (const data of [{ after: "{}" }, blank, { ...blank, blankedAt: null }]) {
    expect(await refusalOf(db.ledgerPayload.update({ where: { sequence }, data }))).toMatch(/blanked once/);
  }
});
