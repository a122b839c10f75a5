import { daysBetween, isDay } from "@/lib/dates/days";
import { element } from "@/lib/xml/text";

/** What stands in a cell. */
export type Cell = { text: string } | { number: number } | { day: string } | null;

/** A column of a sheet: its head, and how wide it is, in characters. */
export interface SheetColumn {
  name: string;
  width: number;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Days are counted from here; before March 1900 some spreadsheets count one that never was. */
const DAY_ZERO = "1899-12-30";
const FIRST_SURE_DAY = "1900-03-01";
const DAY_STYLE = "1";
const HEAD_STYLE = "2";

// What XML has no place for is written as its number (ECMA-376 part 1, 22.9.2.19), and so is what looks like one already.
const UNFIT = /(?![\n\t])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A whole day as a date, and any other text as text. */
export function dayCell(text: string): Cell {
  return isDay(text) && text >= FIRST_SURE_DAY ? { day: text } : { text };
}

/** What comes before the rows of a sheet: how wide its columns are, and its head, which stays in view. */
export function sheetBegin(columns: readonly SheetColumn[]): string {
  const pane = element("pane", { ySplit: "1", topLeftCell: "A2", activePane: "bottomLeft", state: "frozen" });
  const widths = columns.map(({ width }, place) => {
    const at = String(place + 1);
    return element("col", { min: at, max: at, width: String(width), customWidth: "1" });
  });
  const head = columns.map(({ name }) => textCell(name, HEAD_STYLE)).join("");
  const view = element("sheetViews", {}, element("sheetView", { workbookViewId: "0" }, pane));
  const frame = `${view}${element("cols", {}, ...widths)}<sheetData>${element("row", {}, head)}`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frame}`;
}

export const SHEET_END = "</sheetData></worksheet>";

export function rowElement(cells: readonly Cell[]): string {
  return element("row", {}, ...cells.map(cellElement));
}

function cellElement(cell: Cell): string {
  if (cell === null) return "<c/>";
  if ("text" in cell) return textCell(cell.text);
  const [value, style] = "day" in cell ? [daysBetween(DAY_ZERO, cell.day), DAY_STYLE] : [cell.number, undefined];
  return element("c", { s: style }, element("v", {}, String(value)));
}

function textCell(text: string, style?: string): string {
  const fit = text
    .replace(UNFIT, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
  return element("c", { s: style, t: "inlineStr" }, element("is", {}, element("t", { "xml:space": "preserve" }, fit)));
}

/** The three looks of a cell: as it is, as a day, and as a head. */
export const STYLES = `${DECLARATION}${element(
  "styleSheet",
  { xmlns: MAIN },
  element("numFmts", { count: "1" }, element("numFmt", { numFmtId: "164", formatCode: "yyyy\\-mm\\-dd" })),
  element("fonts", { count: "2" }, element("font", {}), element("font", {}, element("b", {}))),
  element("fills", { count: "1" }, element("fill", {}, element("patternFill", { patternType: "none" }))),
  element("borders", { count: "1" }, element("border", {})),
  element("cellStyleXfs", { count: "1" }, element("xf", {})),
  element(
    "cellXfs",
    { count: "3" },
    element("xf", { numFmtId: "0", fontId: "0", xfId: "0" }),
    element("xf", { numFmtId: "164", fontId: "0", xfId: "0", applyNumberFormat: "1" }),
    element("xf", { numFmtId: "0", fontId: "1", xfId: "0", applyFont: "1" }),
  ),
)}`;
