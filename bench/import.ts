import { readTable } from "@/lib/csv/table";
import { csvText } from "@/lib/csv/text";
import { commandLine } from "@/lib/editor";
import { recordEvidence } from "@/lib/evidence/write";
import type { PlannedItem } from "@/lib/import/findings";
import { findingsOf } from "@/lib/import/read-findings";
import { knownNames, ledgerEnd } from "@/lib/import/read-known";
import { guessedMapping, MAX_ROWS } from "@/lib/import/rules";
import { importItems } from "@/lib/import/write";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { makeTracker } from "@/lib/testing/tracker-record";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow } from "@/lib/view";

const SIZES = [10_000, MAX_ROWS];
const ONE_BY_ONE = 100;
const HEADER = ["occurred", "headline", "origin", "url", "indicators", "bearings", "actors"];

/** Imports files, up to the longest that is read, while the board is read again and again, beside filing items one by one. */
export async function measure(): Promise<string[]> {
  const lines: string[] = [];
  for (const rows of SIZES) lines.push(...(await measured(rows)));
  return lines;
}

async function measured(rows: number): Promise<string[]> {
  const editor = commandLine("Benchmark");
  const { slug } = await makeTracker();
  const single = await seconds(async () => {
    for (let count = 0; count < ONE_BY_ONE; count++) await recordEvidence(editor, slug, evidenceOf());
  });
  const calm = await boardTimes(slug, async () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  let whole = 0;
  const busy = await boardTimes(slug, async () => {
    whole = await seconds(async () => {
      const seen = await ledgerEnd();
      await importItems(editor, slug, await dryRun(slug, rows), { seen });
    });
  });
  const perRow = (single / ONE_BY_ONE) * (rows / whole);
  return [
    `${rows} rows are read, held to what is there and added in ${whole.toFixed(1)} s: ${perRow.toFixed(1)} times as fast as one by one`,
    `the board is read in ${(median(busy) / median(calm)).toFixed(1)} times its usual time meanwhile, at worst ${Math.max(...busy).toFixed(0)} ms`,
  ];
}

async function dryRun(slug: string, count: number): Promise<PlannedItem[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`;
    const url = `https://news.example/${index}`;
    return [day, `Item ${index}`, "KCNA", url, "missile-tests;humanitarian-aid", "AWAY;TOWARD", "North Korea"];
  });
  const [table, known] = [await readTable(csvText([HEADER, ...rows]), MAX_ROWS), await knownNames(slug)];
  if (!table.ok || !known) throw new Error("The file of the benchmark cannot be read.");
  const items: PlannedItem[] = [];
  const choices = { dates: null, kind: "ACTION", allowFuture: false } as const;
  for await (const batch of findingsOf(table.value, guessedMapping(HEADER), choices, known)) {
    items.push(...batch.flatMap((finding) => (finding.outcome === "ADD" ? [finding.item] : [])));
  }
  return items;
}

async function boardTimes(slug: string, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    times.push(1_000 * (await seconds(() => trackerBoard(slug, { asOf: dayNow(), knownBefore: null }))));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await working;
  return times;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
