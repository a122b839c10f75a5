import { COLUMNS } from "@/lib/import/rules";
import type { ExportedItem } from "./csv";

/** One item as a line of JSON: the columns of the CSV file by name, lists as lists, null where nothing is known. */
export function ndjsonLine(item: ExportedItem): string {
  const told = Object.fromEntries(
    COLUMNS.map((column) => [column, column === "id" ? Number(item.id) : (item[column] ?? null)]),
  );
  return `${JSON.stringify(told)}\n`;
}
