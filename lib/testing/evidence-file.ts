import { readTable } from "@/lib/csv/table";
import { CSV_HEAD, csvLine, type ExportedItem } from "@/lib/evidence/csv";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices } from "@/lib/evidence/read";
import { exportedItems } from "@/lib/evidence/read-export";
import { findingsOf } from "@/lib/import/read-findings";
import { knownNames } from "@/lib/import/read-known";
import { guessedMapping } from "@/lib/import/rules";
import { snapshotOf } from "@/lib/ledger/read-snapshot";
import type { AskedView } from "@/lib/view";
import type { TrackerRecord } from "./tracker-record";
import { testView } from "./view";

async function choicesOf({ slug }: TrackerRecord) {
  const choices = await evidenceChoices(slug);
  if (!choices) throw new Error(`There is no tracker ${slug}.`);
  return choices;
}

/** The evidence of a tracker as CSV. */
export async function fileOf(tracker: TrackerRecord, asked: Record<string, string> = {}, view: AskedView = testView()) {
  const items = await itemsOf(tracker, asked, view);
  return CSV_HEAD + items.map(csvLine).join("");
}

/** The evidence of a tracker as its files hold it. */
export async function itemsOf(
  tracker: TrackerRecord,
  asked: Record<string, string> = {},
  view: AskedView = testView(),
) {
  const choices = await choicesOf(tracker);
  const fixed = { ...view, ...(await snapshotOf(view)) };
  const all: ExportedItem[] = [];
  for await (const items of exportedItems(choices, readFilter(asked, choices).filter, fixed)) all.push(...items);
  return all;
}

/** The rows of a CSV file below its head. */
export async function cellsOf(text: string): Promise<string[][]> {
  if (text === CSV_HEAD) return [];
  const table = await readTable(text, 10_000);
  if (!table.ok) throw new Error(table.message);
  return table.value.rows.map(({ cells }) => cells);
}

/** What would become of each row of a CSV file that is imported into a tracker. */
export async function outcomesOf(tracker: TrackerRecord, text: string): Promise<string[]> {
  const [table, known] = [await readTable(text, 10_000), await knownNames(tracker.slug)];
  if (!table.ok || !known) throw new Error("The file cannot be read.");
  const choices = { dates: null, kind: null, allowFuture: false } as const;
  const outcomes: string[] = [];
  for await (const batch of findingsOf(table.value, guessedMapping(table.value.header), choices, known)) {
    outcomes.push(...batch.map(({ outcome }) => outcome));
  }
  return outcomes;
}
