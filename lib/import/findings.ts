import { normalisedAddress } from "@/lib/addresses/normal";
import { parseDate } from "@/lib/dates/rules";
import type { EvidenceInput } from "@/lib/evidence/input";
import type { EditorialState } from "@/lib/scales/rules";
import type { Fault } from "./row";

/** An item that an import is to add, settled but for the rows that it names. */
export interface PlannedItem {
  line: number;
  input: EvidenceInput;
  state: Exclude<EditorialState, "RETRACTED">;
}

/** What another item is held to when it may be the same. */
export interface Likeness {
  line: number;
  urlKey: string;
  first: string;
  last: string;
  /** In lower case. */
  headline: string;
}

/** What becomes of one row. */
export type Finding = { line: number; headline: string; occurred: string } & (
  | { outcome: "ADD"; item: PlannedItem }
  | { outcome: "DUPLICATE"; likeItem: number | null; likeLine: number | null }
  | { outcome: "REFUSED"; faults: Fault[]; cells: string[] }
);

export function likenessOf(line: number, { url, occurred, headline }: EvidenceInput): Likeness {
  const date = parseDate(occurred);
  const { first, last } = date.ok ? date.value : { first: "", last: "" };
  return { line, urlKey: normalisedAddress(url), first, last, headline: headline.toLowerCase() };
}

/** The rows of a file that are to be added so far, to find those that say the same again. */
export class RowsSoFar {
  readonly #lines = new Map<string, number>();

  /** The line of an earlier row that this one repeats. */
  lineLike(row: Likeness): number | null {
    return (
      keysOf(row)
        .map((key) => this.#lines.get(key))
        .find((line) => line !== undefined) ?? null
    );
  }

  add(row: Likeness): void {
    for (const key of keysOf(row)) this.#lines.set(key, row.line);
  }
}

function keysOf({ urlKey, first, last, headline }: Likeness): string[] {
  return [`address ${urlKey} ${headline}`, `day ${first} ${last} ${headline}`];
}
