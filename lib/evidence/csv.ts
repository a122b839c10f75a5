import { csvText, harmlessCell } from "@/lib/csv/text";
import { COLUMNS, type Column } from "@/lib/import/rules";

/** An item as a row of an evidence file, by column; null where nothing is known. Lists are parallel. */
export type ExportedItem = Record<Exclude<Column, ListColumn>, string | null> & Record<ListColumn, string[]>;
type ListColumn = "tags" | "actors" | "indicators" | "bearings";

/** The first line of an evidence file. */
export const CSV_HEAD = csvText([COLUMNS]);

/** One item as a line of an evidence file. What a spreadsheet would run is disarmed, and reading it again undoes that. */
export function csvLine(item: ExportedItem): string {
  return csvText([COLUMNS.map((column) => harmlessCell(cellOf(item[column])))]);
}

function cellOf(value: string | string[] | null): string {
  return Array.isArray(value) ? value.join(";") : (value ?? "");
}
