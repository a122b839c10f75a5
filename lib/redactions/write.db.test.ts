import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { evidenceItem } from "@/lib/evidence/read-item";
import { type Head, verifyLedger } from "@/lib/ledger/read";
import { ledgerEntries } from "@/lib/ledger/read-entries";
import { ledgerHead } from "@/lib/ledger/read-head";
import { BEFORE_FIRST, canonicalJson } from "@/lib/ledger/rules";
import { payloadOf } from "@/lib/ledger/write";
import { addPerson } from "@/lib/people/write";
import { changeRole, disablePerson } from "@/lib/people/write-access";
import { searchTracker } from "@/lib/search/read";
import { readSearch } from "@/lib/search/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { type Owner, openAsOwner } from "@/lib/testing/owner";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { dayNow } from "@/lib/view";
import { redact } from "./write";

const WHY = "a court order of 3 Mar 2026";
const SHOWN = expect.stringMatching(/^\[Redacted on \d{1,2} \w{3} \d{4}: a court order of 3 Mar 2026\]$/);

let owner: Owner;
let tracker: TrackerRecord;
let head: Head;

const ask = (fields: string[]) => redact(commandLine(), { subject: `${tracker.slug}/evidence/1`, fields, reason: WHY });

beforeAll(async () => {
  tracker = await makeTracker();
  const item = await makeItem(tracker, { quote: "As Joe Zanzibar told us.", quoteLang: "en", summary: "Plain." });
  const corrected = await correctItem(tracker, item, { headline: "Now right" }, "Mr Zanzibar asked for it.");
  await makeItem(tracker, { headline: "Another" });
  await makeAssessment(tracker, "missile-tests", { cites: [corrected] });
  const { sequence, hash } = await ledgerHead();
  head = { sequence, hash };
  owner = await openAsOwner();
  await owner.keep("kept");
});

afterAll(() => owner.end());

afterEach(() => owner.putBack("kept"));

/** The tables in which a word stands. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db.$queryRaw<
    { name: string }[]
  >`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await owner.query(`SELECT FROM "${name}" AS t WHERE t::text ILIKE '%${word}%' LIMIT 1`);
    if (rowCount) found.push(name);
  }
  return found.sort();
}

test("words that had to go are nowhere any more, their place says why, and the chain holds to its old heads", async () => {
  expect(await tablesWith("zanzibar")).toEqual(["evidence_version", "ledger_entry", "ledger_payload", "search_text"]);
  expect(await ask(["quote", "reason"])).toBe(2);
  expect(await tablesWith("zanzibar")).toEqual([]);
  expect(await verifyLedger([head])).toEqual({ head: expect.anything(), redactions: 2 });

  const item = await evidenceItem(tracker.slug, 1, dayNow());
  expect(item?.versions.map(({ quote, reason, summary }) => [quote, reason, summary])).toEqual([
    [SHOWN, null, "Plain."],
    [SHOWN, SHOWN, "Plain."],
  ]);
  const asked = readSearch("zanzibar");
  if (!asked.ok || !asked.value) throw new Error("Nothing is asked.");
  expect((await searchTracker(tracker.id, asked.value, testView())).items.count).toBe(0);
  const all = { who: null, subject: `${tracker.slug}/evidence/1`, from: null, before: null, page: 1 };
  const { entries } = await ledgerEntries(all, true);
  expect(entries.map(({ what, redaction }) => [what, redaction?.reason])).toEqual([
    ["editEvidence", WHY],
    ["recordEvidence", WHY],
  ]);
});

test("a second redaction of the same item stands beside the first", async () => {
  await ask(["quote"]);
  expect(await ask(["summary", "quote"])).toBe(2);
  expect(await verifyLedger([head])).toEqual({ head: expect.anything(), redactions: 4 });
  expect((await refusalOf(ask(["quote"]))).errors.form).toContain("no such field holds anything");
  expect((await refusalOf(ask(["url"]))).errors.fields).toContain("there can be redacted: headline, summary");
});

const ROW = /is not as it was entered/;
const PAYLOAD = "its payload is not what its hash was taken over";
const FIRST = "(SELECT min(ledger_sequence) FROM evidence_version)";

test.each([
  [
    "a payload",
    `UPDATE ledger_payload SET before = NULL, after = NULL, blanked_at = now() WHERE sequence = ${FIRST}`,
    PAYLOAD,
  ],
  ["a text", "UPDATE evidence_version SET quote = NULL WHERE number = 1 AND quote IS NOT NULL", ROW],
  [
    "a text, with words like ours,",
    `UPDATE evidence_version SET quote = '[Redacted on 1 Jan 2026: so]' WHERE number = 1`,
    ROW,
  ],
  [
    "a reason",
    "UPDATE ledger_entry SET reason = '[Redacted on 1 Jan 2026: so]' WHERE reason IS NOT NULL",
    /does not have the content/,
  ],
])("%s that was taken out without a redaction is found", async (_, tampering, fault) => {
  await owner.query(tampering);
  const found = typeof fault === "string" ? fault : expect.stringMatching(fault);
  expect(await verifyLedger()).toEqual({ sequence: expect.any(BigInt), fault: found });
});

test("a redaction excuses what it names and nothing else, and none that is in no entry excuses anything", async () => {
  await ask(["quote"]);
  await owner.query("UPDATE evidence_version SET quote = '[Redacted on 1 Jan 2026: another reason]' WHERE number = 1");
  expect(await verifyLedger()).toMatchObject({ fault: expect.stringMatching(ROW) });
  await owner.putBack("kept");
  await owner.query(`INSERT INTO redaction (kind, key, fields, sequence, row_hash, blanked, reason, signed_as, recorded_at, ledger_sequence)
    SELECT 'evidence_version', id::text, '{quote}', ledger_sequence, '${BEFORE_FIRST}', ARRAY[ledger_sequence], 'forged', 'x', now(), 99
    FROM evidence_version WHERE number = 1`);
  await owner.query(
    `UPDATE ledger_payload SET before = NULL, after = NULL, blanked_at = now() WHERE sequence = ${FIRST}`,
  );
  expect(await verifyLedger()).toMatchObject({ sequence: expect.any(BigInt), fault: PAYLOAD });
});

test("the database lets no row be changed but as its redaction says", async () => {
  await expect(db.$executeRaw`UPDATE evidence_version SET quote = 'Other'`).rejects.toThrow(/only ever added/);
  const bent = db.$transaction(async (tx) => {
    const { id, ledgerSequence: sequence } = await tx.evidenceVersion.findFirstOrThrow({ where: { number: 1 } });
    const place = { recordedAt: new Date(), ledgerSequence: head.sequence + 1n };
    const what = { kind: "evidence_version", key: String(id), fields: ["quote"], rowHash: BEFORE_FIRST, blanked: [] };
    await tx.redaction.create({ data: { ...what, ...place, sequence, reason: WHY, signedAs: "x" } });
    await tx.$executeRaw`UPDATE evidence_version SET headline = '[Redacted on 1 Jan 2026: so]' WHERE id = ${id}`;
  });
  await expect(bent).rejects.toThrow(/only ever added/);
});

test("a person without access is taken out of their account and out of all payloads", async () => {
  const id = await addPerson(commandLine(), { email: "quentin@people.example", name: "Quentin Quux", role: "EDITOR" });
  await changeRole(commandLine(), id, { role: "REVIEWER", seen: "EDITOR", reason: "So." });
  const asked = { subject: `people/${id}`, fields: [], reason: WHY };
  expect((await refusalOf(redact(commandLine(), asked))).errors.form).toContain("still has access");
  await disablePerson(commandLine(), id, "Left.");
  const before = await ledgerHead();
  expect(await redact(commandLine(), asked)).toBe(3);
  expect(await tablesWith("quentin")).toEqual([]);
  expect(canonicalJson(await payloadOf(db, "person", id))).toContain("Redacted person");
  expect(await verifyLedger([before])).toEqual({ head: expect.anything(), redactions: 1 });
});
