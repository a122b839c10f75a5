import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "@/lib/csv/table";
import { plainCell } from "@/lib/csv/text";
import { findingsOf } from "@/lib/import/read-findings";
import { knownNames } from "@/lib/import/read-known";
import { guessedMapping } from "@/lib/import/rules";
import { type Bearing, codesOf, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { exportedRows } from "@/lib/testing/exported-rows";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import type { AskedView } from "@/lib/view";
import { CSV_HEAD, csvLine } from "./csv";
import { readFilter } from "./filter";
import { evidenceChoices } from "./read";
import { exportedItems } from "./read-export";

async function fileOf(tracker: TrackerRecord, asked: Record<string, string> = {}, view: AskedView = testView()) {
  const choices = (await evidenceChoices(tracker.slug))!;
  let text = CSV_HEAD;
  for await (const items of exportedItems(choices, readFilter(asked, choices).filter, view)) {
    text += items.map(csvLine).join("");
  }
  return text;
}

async function cellsOf(text: string): Promise<string[][]> {
  if (text === CSV_HEAD) return [];
  const table = await readTable(text, 10_000);
  if (!table.ok) throw new Error(table.message);
  return table.value.rows.map(({ cells }) => cells);
}

async function outcomesOf(tracker: TrackerRecord, text: string): Promise<string[]> {
  const [table, known] = [await readTable(text, 10_000), await knownNames(tracker.slug)];
  if (!table.ok || !known) throw new Error("The file cannot be read.");
  const choices = { dates: null, kind: null, allowFuture: false } as const;
  const outcomes: string[] = [];
  for await (const batch of findingsOf(table.value, guessedMapping(table.value.header), choices, known)) {
    outcomes.push(...batch.map(({ outcome }) => outcome));
  }
  return outcomes;
}

const line = fc
  .array(fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "|", "1", "a", "평", " ", "é", "HYPERLINK("), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `${parts.join("")}x`.trim().normalize("NFC"));
const item = fc
  .record({
    headline: line,
    summary: fc.oneof(
      line,
      fc.tuple(line, line).map((lines) => lines.join("\n")),
    ),
    quote: fc.option(line),
    note: fc.option(line),
    quoteLang: fc.constant("ko"),
    quoteEnglish: fc.option(line),
    occurred: fc.constantFrom("2026-01-15", "2025-09", "2025-09-21~", "2025-09-01/2025-09-15"),
    zone: fc.constantFrom(null, "Asia/Seoul"),
    published: fc.constantFrom(null, "2026-01-16"),
    kind: fc.constantFrom(...codesOf(KINDS)),
    significance: fc.constantFrom(...codesOf(SIGNIFICANCES)),
    actors: fc.subarray(["North Korea", "United States"]),
    tags: fc.subarray(["ballistic"]),
    bearings: fc.constantFrom<Record<string, Bearing>>(
      { "missile-tests": "AWAY", "humanitarian-aid": "TOWARD" },
      { "humanitarian-aid": "NEUTRAL" },
    ),
  })
  // Only words that stand there can be translated.
  .map((said) => ({ ...said, quoteEnglish: said.quote && said.quoteEnglish }));
const became = fc.constantFrom("stays", "corrected", "retracted");

test("a file says what the items say, runs nothing in a spreadsheet, and importing it again changes nothing", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(item, became), { minLength: 1, maxLength: 5 }), async (made) => {
      const tracker = await makeTracker();
      for (const [shape, fate] of made) {
        const first = await makeItem(tracker, shape);
        if (fate === "corrected") await correctItem(tracker, first, { headline: `${shape.headline}!` });
        if (fate === "retracted") await retractItem(tracker, first);
      }
      const text = await fileOf(tracker);
      const cells = await cellsOf(text);
      expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells.map((row) => row.map(plainCell))).toEqual((await exportedRows(tracker)).rows);
      expect(await outcomesOf(tracker, text)).toEqual(made.map(() => "DUPLICATE"));
    }),
    { numRuns: 10 },
  );
});

test("a file holds what the list shows for the same filter and clocks, retracted items marked", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Old", occurred: "2025-01-01" });
  const retracted = await retractItem(tracker, await makeItem(tracker, { headline: "Withdrawn" }));
  await makeItem(tracker, { headline: "Statement", kind: "STATEMENT" });
  const column = async (name: string, ...of: [Record<string, string>?, AskedView?]) => {
    const place = CSV_HEAD.trim().split(",").indexOf(name);
    return (await cellsOf(await fileOf(tracker, ...of))).map((cells) => cells[place]);
  };
  expect(await column("state")).toEqual(["PUBLISHED", "RETRACTED", "PUBLISHED"]);
  expect(await column("headline", { kind: "ACTION", from: "2026" })).toEqual(["Withdrawn"]);
  expect(await column("headline", {}, testView({ asOf: "2025-06-01" }))).toEqual(["Old"]);
  const before = { ...testView(), knownBefore: retracted.recordedAt };
  expect(await column("state", {}, before)).toEqual(["PUBLISHED", "PUBLISHED"]);
  expect(await fileOf(tracker, { q: "xyzzy" })).toBe(CSV_HEAD);
});

test("many items come in parts, each once, and what is filed meanwhile is left out", async () => {
  const tracker = await makeTracker();
  for (let n = 0; n < 3; n++) await makeItem(tracker);
  const choices = (await evidenceChoices(tracker.slug))!;
  const parts = exportedItems(choices, readFilter({}, choices).filter, testView(), 2);
  expect((await parts.next()).value).toMatchObject([{ id: "1" }, { id: "2" }]);
  await makeItem(tracker);
  expect((await parts.next()).value).toMatchObject([{ id: "3" }]);
  expect((await parts.next()).done).toBe(true);
});

test("the first line names the columns that are promised, in their order", () => {
  expect(CSV_HEAD).toBe(
    "id,occurred,zone,published,captured,headline,summary,quote,quote_lang,kind,significance,origin,outlet,url,archived_url,rating,tags,actors,indicators,bearings,note,state,recorded_at,quote_english\r\n",
  );
});
