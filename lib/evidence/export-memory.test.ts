import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { exportedItem } from "@/lib/testing/exported-item";
import { streamed } from "@/lib/text/streamed";
import { workbookOf } from "@/lib/workbook/file";
import { csvLine, type ExportedItem } from "./csv";
import { ndjsonLine } from "./ndjson";
import { SHEET_COLUMNS, sheetRow } from "./sheet";

const MB = 1024 * 1024;
const BATCHES = 200;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** As many long items as make some megabytes, a few at a time. */
async function* batchesOf<T>(write: (items: ExportedItem[]) => T): AsyncGenerator<T> {
  for (let batch = 0; batch < BATCHES; batch++) {
    yield write(Array.from({ length: 8 }, (_, n) => exportedItem({ summary: `${batch}.${n} `.repeat(1_000) })));
  }
}

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test.each([
  ["CSV", () => batchesOf((items) => items.map(csvLine).join(""))],
  ["NDJSON", () => batchesOf((items) => items.map(ndjsonLine).join(""))],
  [
    "XLSX",
    () =>
      workbookOf(
        "Evidence",
        SHEET_COLUMNS,
        batchesOf((items) => items.map(sheetRow)),
      ),
  ],
])("%s is made in memory that does not grow with the file", async (_, write) => {
  const before = heap();
  let [pieces, most] = [0, 0];
  for await (const _piece of streamed(write())) {
    pieces += 1;
    if (pieces % 40 === 0) most = Math.max(most, heap() - before);
  }
  expect(pieces).toBeGreaterThanOrEqual(BATCHES);
  // The texts alone are more than 9 MB.
  expect(most).toBeLessThan(2 * MB);
});
