import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import type { Reading } from "@/lib/text/rules";
import { delimiterOf } from "./delimiter";

export interface Row {
  cells: string[];
  /** The line of the file on which the row begins. */
  line: number;
}

export interface Table {
  header: string[];
  /** The rows below the header that have something in them; a row may have more or fewer cells than the header. */
  rows: Row[];
}

/** What csv-parse gives with its option `info`: the cells, and the line on which they end. */
interface Parsed {
  record: string[];
  info: { lines: number };
}

const PIECE = 65_536;

/** Reads delimited text. Gives way to other work between pieces, so that a long file does not hold up the site. */
export async function readTable(text: string, mostRows: number): Promise<Reading<Table>> {
  const { delimiter, begin } = delimiterOf(text);
  const tooMany = `The file has more than ${mostRows.toLocaleString("en-GB")} rows. Split it.`;
  const rows: Row[] = [];
  let end = begin > 0 ? 1 : 0;
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  try {
    await pipeline(Readable.from(pieces(text.slice(begin))), parser, async (records: AsyncIterable<Parsed>) => {
      for await (const { record, info } of records) {
        // A quoted cell can span lines: a row begins after the end of the row before it.
        const line = end + 1;
        end = info.lines + (begin > 0 ? 1 : 0);
        if (record.some((cell) => cell.trim() !== "")) rows.push({ cells: record, line });
        if (rows.length > mostRows + 1) throw new RangeError(tooMany);
      }
    });
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, message: error.message };
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, message: `Line ${Number(error.lines) + (begin > 0 ? 1 : 0)}: ${faultOf(error)}` };
  }
  const [header, ...body] = rows;
  if (!header) return { ok: false, message: "The file is empty." };
  if (body.length === 0) return { ok: false, message: "The file has a header and no row below it." };
  const columns = header.cells.map((cell) => cell.trim());
  while (columns.at(-1) === "") columns.pop();
  return { ok: true, value: { header: columns, rows: body.map((row) => withoutBlankEnd(row, columns.length)) } };
}

function withoutBlankEnd({ cells, line }: Row, width: number): Row {
  const isBlank = cells.slice(width).every((cell) => cell.trim() === "");
  return { cells: isBlank ? cells.slice(0, width) : cells, line };
}

async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    await setImmediate();
  }
}

function faultOf({ code }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a cell begins with a quotation mark that is closed nowhere.";
  return 'a quotation mark stands inside a cell. Put the cell in quotation marks, and write "" for one within.';
}
