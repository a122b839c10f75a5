import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import { type Fault, type Found, faultIn, type Part } from "./package-faults";
import { checked, readText } from "./package-files";

interface Row {
  cells: string[];
  line: number;
}

/** What csv-parse gives with its option `info`: the cells, and the line on which they end. */
interface Parsed {
  record: string[];
  info: { lines: number };
}

/** A column that came later, which an older folder does not have. */
const ADDED_LATER = ["quote_english"];

/** Reads a CSV file of the package by a schema for one row. The first row names the schema's columns, in any order. */
export async function readCsv<S extends z.ZodObject>(
  folder: string,
  file: string,
  schema: S,
): Promise<Found<Part<z.output<S>>[]>> {
  const text = await readText(folder, file);
  if (typeof text !== "string") return { value: [], faults: [text] };
  const rows = rowsOf(file, text);
  if (!Array.isArray(rows)) return { value: [], faults: [rows] };
  const [header, ...body] = rows;
  const columns = header?.cells ?? [];
  const headerFaults = columnFaults(file, columns, Object.keys(schema.shape));
  if (headerFaults.length > 0) return { value: [], faults: headerFaults };
  const read = body.map(({ cells, line }) => {
    const named = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
    const raw: Part<unknown> = { file, value: named, lineOf: () => line };
    if (cells.length === columns.length) return checked(raw, schema);
    const message = `This row has ${cells.length} cells, the header has ${columns.length}.`;
    return { value: null, faults: [faultIn(raw, [], message)] };
  });
  return { value: read.flatMap(({ value }) => value ?? []), faults: read.flatMap(({ faults }) => faults) };
}

function rowsOf(file: string, text: string): Row[] | Fault {
  try {
    const records: unknown = parse(text, { bom: true, info: true, relax_column_count: true });
    let end = 0;
    return (records as Parsed[]).map(({ record, info }) => {
      // A quoted cell can span lines: a row begins after the end of the row before it.
      const line = end + 1;
      end = info.lines;
      return { cells: record, line };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { file, line: Number(error.lines ?? 1), message: error.message };
  }
}

function columnFaults(file: string, columns: string[], known: string[]): Fault[] {
  const missing = known
    .filter((column) => !columns.includes(column) && !ADDED_LATER.includes(column))
    .map((column) => `is missing: “${column}”`);
  const unknown = columns.filter((column) => !known.includes(column)).map((column) => `is not known: “${column}”`);
  const twice = columns
    .filter((column, index) => columns.indexOf(column) !== index)
    .map((column) => `stands twice: “${column}”`);
  return [...missing, ...unknown, ...twice].map((what) => ({ file, line: 1, message: `A column ${what}.` }));
}
