import { harmlessCell } from "@/lib/csv/text";
import { COLUMNS, type Column } from "@/lib/import/rules";
import { type Cell, dayCell, type SheetColumn } from "@/lib/workbook/sheet";
import type { ExportedItem } from "./csv";

const DAYS: readonly Column[] = ["occurred", "published", "captured"];
const WIDTHS: Partial<Record<Column, number>> = { id: 6, headline: 60, summary: 60, quote: 40, url: 40, note: 40 };

/** The columns of the CSV file, as those of a sheet. */
export const SHEET_COLUMNS: SheetColumn[] = COLUMNS.map((name) => ({ name, width: WIDTHS[name] ?? 16 }));

/**
 * One item as a row of a sheet: whole days as dates, all else as text. Text that would run is disarmed as it is in the
 * CSV file, since a sheet that is saved as CSV forgets what was text.
 */
export function sheetRow(item: ExportedItem): Cell[] {
  return COLUMNS.map((column) => {
    const value = item[column];
    if (value === null) return null;
    if (column === "id") return { number: Number(value) };
    const text = harmlessCell(Array.isArray(value) ? value.join(";") : value);
    return DAYS.includes(column) ? dayCell(text) : { text };
  });
}
