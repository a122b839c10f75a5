import { expect, test } from "vitest";
import { readTable } from "@/lib/csv/table";
import { csvText } from "@/lib/csv/text";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { addPerson } from "@/lib/people/write";
import { exportedRows } from "@/lib/testing/exported-rows";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { Finding } from "./findings";
import { findingsOf } from "./read-findings";
import { knownNames, ledgerEnd } from "./read-known";
import { guessedMapping } from "./rules";
import { importItems } from "./write";

const editor = commandLine();
const HEADER = ["occurred", "headline", "origin", "outlet", "url", "indicators", "bearings", "actors", "tags", "state"];

/** A row of a file; what is not given is plain. */
function row(headline: string, changes: Record<string, string> = {}): string[] {
  const plain: Record<string, string> = {
    occurred: "2026-08-20",
    headline,
    origin: "KCNA",
    url: `https://news.example/${encodeURIComponent(headline)}`,
    indicators: "missile-tests",
    bearings: "AWAY",
    ...changes,
  };
  return HEADER.map((column) => plain[column] ?? "");
}

async function dryRun(tracker: TrackerRecord, rows: string[][], header = HEADER): Promise<Finding[]> {
  const table = await readTable(csvText([header, ...rows]), 50_000);
  const known = await knownNames(tracker.slug);
  if (!table.ok || !known) throw new Error("The test's file cannot be read.");
  const findings: Finding[] = [];
  const choices = { dates: null, kind: "ACTION", allowFuture: false } as const;
  for await (const batch of findingsOf(table.value, guessedMapping(header), choices, known)) findings.push(...batch);
  return findings;
}

const itemsOf = (findings: Finding[]) => findings.flatMap((one) => (one.outcome === "ADD" ? [one.item] : []));
const outcomesOf = (findings: Finding[]) => findings.map(({ outcome }) => outcome);
const itemCount = (tracker: TrackerRecord) => db.evidence.count({ where: { trackerId: tracker.id } });

test("rows become items with their new sources and actors, each entered in the ledger", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker);
  const both = { indicators: "missile-tests;humanitarian-aid", bearings: "AWAY;TOWARD" };
  const findings = await dryRun(tracker, [
    row("One", {
      ...both,
      origin: "Daily NK",
      outlet: "reuters",
      actors: "Kim Jong Un;north korea",
      tags: "ballistic",
    }),
    row("Two", { origin: "daily nk", actors: "KIM JONG UN" }),
  ]);
  expect(await importItems(editor, tracker.slug, itemsOf(findings), { seen: await ledgerEnd() })).toEqual({
    added: 2,
    skipped: 0,
    first: 2,
    last: 3,
  });
  const made = await db.evidenceVersion.findMany({
    where: { trackerId: tracker.id, evidence: { number: { in: [2, 3] } } },
    orderBy: { id: "asc" },
    select: {
      headline: true,
      reliability: true,
      origin: { select: { name: true, host: true, reliability: true } },
      outlet: { select: { name: true } },
      bearings: { select: { bearing: true, indicator: { select: { slug: true } } }, orderBy: { indicatorId: "asc" } },
      actors: { select: { actor: { select: { name: true } } }, orderBy: { actorId: "asc" } },
      tags: { select: { tag: { select: { slug: true } } } },
    },
  });
  const origin = { name: "Daily NK", host: "news.example", reliability: "F" };
  expect(made).toEqual([
    {
      headline: "One",
      reliability: "F",
      origin,
      outlet: { name: "Reuters" },
      bearings: [
        { bearing: "AWAY", indicator: { slug: "missile-tests" } },
        { bearing: "TOWARD", indicator: { slug: "humanitarian-aid" } },
      ],
      actors: [{ actor: { name: "North Korea" } }, { actor: { name: "Kim Jong Un" } }],
      tags: [{ tag: { slug: "ballistic" } }],
    },
    {
      headline: "Two",
      reliability: "F",
      origin,
      outlet: { name: "Daily NK" },
      bearings: [{ bearing: "AWAY", indicator: { slug: "missile-tests" } }],
      actors: [{ actor: { name: "Kim Jong Un" } }],
      tags: [],
    },
  ]);
  const subjects = { subject: { startsWith: `${tracker.slug}/evidence/` } };
  expect(await db.ledgerEntry.count({ where: { ...subjects, what: "recordEvidence", who: "cli" } })).toBe(3);
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});

test("what is exported is imported again with nothing changed, retracted items too", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Plain", summary: 'Two\nlines, and "quotes"', tags: ["ballistic"] });
  await makeItem(tracker, {
    headline: "=SUM(A1)",
    occurred: "2025-09-21~",
    quote: "북한",
    quoteLang: "ko",
    quoteEnglish: "North Korea",
    zone: "Asia/Seoul",
  });
  await retractItem(tracker, await makeItem(tracker, { headline: "Withdrawn", occurred: "2025-01/2025-03" }));
  const { header, rows } = await exportedRows(tracker);
  const findings = await dryRun(tracker, rows, header);
  expect(findings.map(({ outcome, ...rest }) => [outcome, "likeItem" in rest && rest.likeItem])).toEqual([
    ["DUPLICATE", 1],
    ["DUPLICATE", 2],
    ["DUPLICATE", 3],
  ]);

  const other = await makeTracker();
  const elsewhere = await dryRun(other, rows, header);
  expect(outcomesOf(elsewhere)).toEqual(["ADD", "ADD", "REFUSED"]);
  await importItems(editor, other.slug, itemsOf(elsewhere), { seen: await ledgerEnd() });
  const own = (cells: string[]) => cells.filter((_, place) => !["id", "recorded_at"].includes(header[place] ?? ""));
  expect((await exportedRows(other)).rows.map(own)).toEqual(rows.slice(0, 2).map(own));
});

test("a row is a duplicate by address and headline, by day and headline, and within its file", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, {
    headline: "Launch",
    occurred: "2026-08-20",
    url: "https://www.reuters.com/a?utm_source=x",
  });
  const findings = await dryRun(tracker, [
    row("LAUNCH", { url: "https://m.reuters.com/a/", occurred: "2026-08-21" }),
    row("launch"),
    row("Launch", { occurred: "2026-08-22" }),
    row("Another", { url: "https://www.reuters.com/a" }),
    row("Another", { url: "https://elsewhere.example/" }),
  ]);
  expect(outcomesOf(findings)).toEqual(["DUPLICATE", "DUPLICATE", "ADD", "ADD", "DUPLICATE"]);
  expect(findings[4]).toMatchObject({ likeItem: null, likeLine: 5 });
});

test("a row that is refused makes no later row a duplicate", async () => {
  const findings = await dryRun(await makeTracker(), [row("Launch", { tags: "unknown" }), row("Launch")]);
  expect(outcomesOf(findings)).toEqual(["REFUSED", "ADD"]);
});

test("unknown tags, days to come and rows of another width are refused with their line", async () => {
  const findings = await dryRun(await makeTracker(), [
    row("One", { tags: "unknown" }),
    row("Two", { occurred: "2999-01-01" }),
    row("Three").slice(1),
  ]);
  expect(findings.map((one) => ("faults" in one ? [one.line, one.faults] : []))).toEqual([
    [2, [{ column: "tags", reason: "This tracker has no tag “unknown”." }]],
    [3, [{ column: "occurred", reason: "1 Jan 2999 is still to come." }]],
    [4, [{ column: null, reason: "This row has 9 cells, the header has 10." }]],
  ]);
});

test("an import is all or nothing, also when it is stopped", async () => {
  const tracker = await makeTracker();
  const rows = Array.from({ length: 1_200 }, (_, index) => row(`Item ${index}`, { origin: "Never heard of" }));
  const items = itemsOf(await dryRun(tracker, rows));
  const before = await ledgerEnd();
  const onProgress = async (done: number) => {
    if (done >= 1_000) throw new Error("stopped");
  };
  await expect(importItems(editor, tracker.slug, items, { seen: before, onProgress })).rejects.toThrow("stopped");
  expect([await itemCount(tracker), await ledgerEnd()]).toEqual([0, before]);
  expect(await knownNames(tracker.slug)).toMatchObject({
    sources: new Map([
      ["kcna", expect.anything()],
      ["reuters", expect.anything()],
    ]),
  });

  expect(await importItems(editor, tracker.slug, items, { seen: before })).toMatchObject({ added: 1_200, last: 1_200 });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("sent twice it is added once", async () => {
  const tracker = await makeTracker();
  const items = itemsOf(await dryRun(tracker, [row("One"), row("Two")]));
  const send = async () => importItems(editor, tracker.slug, items, { seen: 0n, submission: `import:${tracker.slug}` });
  expect(new Set((await Promise.all([send(), send(), send()])).map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await itemCount(tracker)).toBe(2);
});

test("what somebody filed since the dry run is skipped, and what they named is not named twice", async () => {
  const tracker = await makeTracker();
  const seen = await ledgerEnd();
  const items = itemsOf(await dryRun(tracker, [row("One", { origin: "New" }), row("Two", { origin: "New" })]));
  await importItems(editor, tracker.slug, itemsOf(await dryRun(tracker, [row("One", { origin: "new" })])), { seen });
  expect(await importItems(editor, tracker.slug, items, { seen })).toEqual({ added: 1, skipped: 1, first: 2, last: 2 });
  expect(await db.source.count({ where: { trackerId: tracker.id, name: { in: ["New", "new"] } } })).toBe(1);
});

test("where a second person must approve, what a person imports is not yet reviewed", async () => {
  const tracker = await makeTracker();
  await db.tracker.update({ where: { id: tracker.id }, data: { publishing: "SECOND_PERSON" } });
  const id = await addPerson(editor, { email: "imports@example.org", name: "Ida", role: "EDITOR" });
  const person = proven({ id, signedAs: "Ida", role: "EDITOR" });
  const items = itemsOf(await dryRun(tracker, [row("One")]));
  await importItems(person, tracker.slug, items, { seen: 0n });
  expect(await db.evidenceVersion.findFirst({ where: { trackerId: tracker.id } })).toMatchObject({
    state: "PUBLISHED_NEEDS_REVIEW",
    signedAs: "Ida",
  });
});
