const FORMULA = /^'*[=+\-@\t\r]/;
const KEPT = /^''*[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/** A cell that no spreadsheet takes for a formula. `plainCell` gives back the text as it was. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What a cell was before `harmlessCell`. */
export function plainCell(text: string): string {
  return KEPT.test(text) ? text.slice(1) : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
