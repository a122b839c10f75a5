import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { SHEET_COLUMNS, sheetRow } from "@/lib/evidence/sheet";
import { exportedItem } from "@/lib/testing/exported-item";
import { HOSTILE } from "@/lib/testing/feed-record";
import { workbookOf } from "./file";
import { type Cell, dayCell } from "./sheet";

async function* batchesOf<T>(...batches: T[][]) {
  yield* batches;
}

async function fileOf(batches: AsyncIterable<Cell[][]>, rowsInSheet?: number) {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf("Evidence", SHEET_COLUMNS, batches, rowsInSheet)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const ITEM = exportedItem();
const OLD = { ...ITEM, id: "2", occurred: "1899-12-31", headline: "x".repeat(10_000), note: " blanks " };

const parse = (xml: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");

test("every part is well-formed, whatever the cells hold, and whole days are dates", async () => {
  const rows = [ITEM, { ...OLD, headline: HOSTILE }].map(sheetRow);
  const parts = unzipSync(await fileOf(batchesOf(rows)));
  for (const part of Object.values(parts)) parse(strFromU8(part));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(parse(sheet).getElementsByTagName("row")).toHaveLength(3);
  expect(sheet).toContain('<c s="1"><v>45921</v></c>');
  expect(sheet).toContain("_x0008_");
  expect(sheet).toContain("_x005F_x0041_");
  expect(sheet).not.toContain("<f>");
});

test.each([
  ["2025-09-21", { day: "2025-09-21" }],
  ["1900-03-01", { day: "1900-03-01" }],
  ["1900-02-28", { text: "1900-02-28" }],
  ["2025-09", { text: "2025-09" }],
  ["2025-09-21~", { text: "2025-09-21~" }],
])("%s stands in a cell as %j", (text, cell) => {
  expect(dayCell(text)).toEqual(cell);
});

test("what is more than a sheet holds goes on in the next one", async () => {
  const parts = unzipSync(await fileOf(batchesOf([sheetRow(ITEM), sheetRow(OLD)], [sheetRow(ITEM)]), 2));
  const names = parse(strFromU8(parts["xl/workbook.xml"]!)).getElementsByTagName("sheet");
  expect(Array.from(names, (sheet) => sheet.getAttribute("name"))).toEqual(["Evidence", "Evidence 2"]);
});

test("a file is made as it is taken, and what broke off opens nowhere", async () => {
  let asked = 0;
  const batch = Array.from({ length: 100 }, () => sheetRow(ITEM));
  async function* endless() {
    for (; ; asked++) yield batch;
  }
  let longest = 0;
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf("Evidence", SHEET_COLUMNS, endless())) {
    pieces.push(piece);
    longest = Math.max(longest, piece.length);
    if (pieces.length === 10) break;
  }
  expect(asked).toBe(9);
  expect(longest).toBeLessThan(20_000);
  expect(() => unzipSync(Buffer.concat(pieces))).toThrow();
});
