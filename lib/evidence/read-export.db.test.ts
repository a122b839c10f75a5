import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainCell } from "@/lib/csv/text";
import { db } from "@/lib/db";
import { COLUMNS } from "@/lib/import/rules";
import { snapshotOf } from "@/lib/ledger/read-snapshot";
import { type Bearing, codesOf, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { cellsOf, fileOf, itemsOf, outcomesOf } from "@/lib/testing/evidence-file";
import { exportedRows } from "@/lib/testing/exported-rows";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import type { AskedView } from "@/lib/view";
import { workbookOf } from "@/lib/workbook/file";
import { CSV_HEAD, type ExportedItem } from "./csv";
import { readFilter } from "./filter";
import { ndjsonLine } from "./ndjson";
import { evidenceChoices } from "./read";
import { exportedItems } from "./read-export";
import { SHEET_COLUMNS, sheetRow } from "./sheet";

/** The rows of the other files as those of the CSV file. */
function textRows(items: ExportedItem[]): { lines: string[][]; sheet: string[][] } {
  const lines = items.map((item) => {
    const told = JSON.parse(ndjsonLine(item));
    expect(Object.keys(told)).toEqual([...COLUMNS]);
    return COLUMNS.map((column) => [told[column] ?? ""].flat().join(";"));
  });
  const sheet = items.map((item) =>
    sheetRow(item).map((cell) => plainCell(String(Object.values(cell ?? { text: "" })[0]))),
  );
  return { lines, sheet };
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
      const { rows } = await exportedRows(tracker);
      expect(cells.map((row) => row.map(plainCell))).toEqual(rows);
      expect(textRows(await itemsOf(tracker))).toEqual({ lines: rows, sheet: rows });
      expect(await outcomesOf(tracker, text)).toEqual(made.map(() => "DUPLICATE"));
    }),
    { numRuns: 10 },
  );
});

/** LibreOffice with what opens sheets, which is a package of its own. */
function hasCalc(): boolean {
  const { stdout, status } = spawnSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" });
  return status === 0 && existsSync(join(dirname(realpathSync(stdout.trim())), "libscfiltlo.so"));
}

test.skipIf(!hasCalc())(
  "a workbook opens in LibreOffice, and what that saves as CSV is imported with nothing changed (needs LibreOffice Calc)",
  { timeout: 120_000 },
  async () => {
    const tracker = await makeTracker();
    const said = { headline: '=HYPERLINK("x") & <b>', summary: "two\nlines, _x0041_", note: "'-1" };
    const quoted = { quote: "평 🚀 0012", quoteLang: "ko" };
    await makeItem(tracker, { ...said, ...quoted, occurred: "2025-09-21", published: "2025-09" });
    await makeItem(tracker, { headline: "x".repeat(200), occurred: "1899-12-31", note: "0012", summary: "1.50" });
    const folder = mkdtempSync(join(tmpdir(), "signpost-xlsx-"));
    try {
      const rows = (async function* () {
        yield (await itemsOf(tracker)).map(sheetRow);
      })();
      const pieces: Uint8Array[] = [];
      for await (const piece of workbookOf("Evidence", SHEET_COLUMNS, rows)) pieces.push(piece);
      writeFileSync(join(folder, "evidence.xlsx"), Buffer.concat(pieces));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const way = ["--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder];
      execFileSync("soffice", [profile, ...way, join(folder, "evidence.xlsx")], { stdio: "ignore", timeout: 110_000 });
      const saved = readFileSync(join(folder, "evidence.csv"), "utf8");
      expect(await cellsOf(saved)).toEqual(await cellsOf(await fileOf(tracker)));
      expect(await outcomesOf(tracker, saved)).toEqual(["DUPLICATE", "DUPLICATE"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

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
  const view = { ...testView(), ...(await snapshotOf(testView())) };
  const parts = exportedItems(choices, readFilter({}, choices).filter, view, 2);
  expect((await parts.next()).value).toMatchObject([{ id: "1" }, { id: "2" }]);
  await makeItem(tracker);
  expect((await parts.next()).value).toMatchObject([{ id: "3" }]);
  expect((await parts.next()).done).toBe(true);
});

test("a file names the moment of the record that it is of", async () => {
  const tracker = await makeTracker();
  const first = await makeItem(tracker);
  const { head, knownBefore } = await snapshotOf(testView());
  const last = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect([head, knownBefore]).toEqual([
    { sequence: last.sequence, hash: last.hash },
    new Date(first.recordedAt.getTime() + 1),
  ]);
  await retractItem(tracker, first);
  expect(await snapshotOf({ knownBefore })).toEqual({ head, knownBefore });
});
