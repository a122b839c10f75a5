import { type EvidenceInput, evidenceInput } from "@/lib/evidence/input";
import { isRating } from "@/lib/scales/ratings";
import {
  BEARINGS,
  codesOf,
  EDITORIAL_STATES,
  type EditorialState,
  KINDS,
  type Kind,
  type Scale,
  SIGNIFICANCES,
} from "@/lib/scales/rules";
import { importedDate } from "./dates";
import type { Column, DateOrder, Mapping } from "./rules";

/** What is decided once for all rows. */
export interface Choices {
  dates: DateOrder | null;
  /** The kind of an item whose row does not say it. */
  kind: Kind | null;
  /** Whether days that are still to come are right. */
  allowFuture: boolean;
}

/** Why a row is refused: in which column, null for the row as a whole, and the reason. */
export interface Fault {
  column: Column | null;
  reason: string;
}

/** What a tracker calls its indicators, in lower case, with the slug of each. */
export type IndicatorNames = ReadonlyMap<string, string>;

export type ReadRow = { item: EvidenceInput; state: EditorialState; faults?: never } | { faults: Fault[] };

/** Fields of the form that are called otherwise in a file. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  quoteLang: "quote_lang",
  quoteEnglish: "quote_english",
  archivedUrl: "archived_url",
  credibility: "rating",
  reliability: "rating",
};

/** Reads one row as what an editor would have typed about an item. */
export function readRow(
  cells: readonly string[],
  mapping: Mapping,
  choices: Choices,
  indicators: IndicatorNames,
): ReadRow {
  const cell = (column: Column) => cells[mapping[column] ?? -1] ?? "";
  const faults: Fault[] = [];
  const refuse = (column: Column, reason: string) => faults.push({ column, reason });
  const date = (column: Column) => {
    const reading = importedDate(cell(column), choices.dates);
    if (!reading.ok) refuse(column, reading.message);
    return reading.ok ? reading.value : "";
  };

  const state = codeIn(EDITORIAL_STATES, cell("state")) || "PUBLISHED";
  if (!isState(state)) refuse("state", `“${cell("state").trim()}” is no state of a published item.`);
  const rating = cell("rating").trim().toUpperCase();
  if (rating !== "" && !isRating(rating)) refuse("rating", "Enter a rating from A1 to F6.");

  const typed = {
    headline: cell("headline"),
    summary: cell("summary"),
    quote: cell("quote"),
    quoteLang: cell("quote_lang"),
    quoteEnglish: cell("quote_english"),
    kind: codeIn(KINDS, cell("kind")) || (choices.kind ?? ""),
    significance: codeIn(SIGNIFICANCES, cell("significance")) || "MODERATE",
    occurred: date("occurred"),
    zone: cell("zone"),
    published: date("published"),
    captured: date("captured"),
    url: cell("url"),
    archivedUrl: cell("archived_url"),
    origin: cell("origin"),
    outlet: cell("outlet"),
    reliability: isRating(rating) ? rating.charAt(0) : "",
    credibility: isRating(rating) ? rating.charAt(1) : "6",
    bearings: bearingsIn(cell("indicators"), cell("bearings"), indicators, refuse),
    actors: listIn(cell("actors")),
    tags: [...new Set(listIn(cell("tags")))],
    note: cell("note"),
  };
  const parsed = evidenceInput.safeParse(typed);
  if (parsed.success && faults.length === 0 && isState(state)) return { item: parsed.data, state };
  const known = new Set(faults.map(({ column }) => column));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? "");
    const column = COLUMN_OF[field] ?? (field as Column);
    if (known.has(column) || (column === "bearings" && known.has("indicators"))) continue;
    known.add(column);
    refuse(column, message);
  }
  return { faults };
}

/** What stands between semicolons, without the blanks around. */
export function listIn(text: string): string[] {
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function bearingsIn(
  named: string,
  words: string,
  indicators: IndicatorNames,
  refuse: (column: Column, reason: string) => void,
): Record<string, string> {
  const names = listIn(named);
  const bearings = listIn(words);
  if (names.length === 0) refuse("indicators", "Name at least one indicator that the item bears on.");
  else if (names.length !== bearings.length) {
    refuse("bearings", `There are ${bearings.length} bearings for ${names.length} indicators.`);
  }
  const found = new Map<string, string>();
  for (const [position, name] of names.entries()) {
    const slug = indicators.get(name.toLowerCase());
    if (slug === undefined) refuse("indicators", `This tracker has no indicator “${name}”.`);
    else if (found.has(slug)) refuse("indicators", `The indicator “${name}” stands twice.`);
    const bearing = codeIn(BEARINGS, bearings[position] ?? "");
    if (bearing !== "" && !Object.hasOwn(BEARINGS, bearing)) {
      refuse("bearings", `“${bearings[position]}” is none of ${codesOf(BEARINGS).join(", ")}.`);
    }
    if (slug !== undefined) found.set(slug, bearing);
  }
  return Object.fromEntries(found);
}

/** The code that a cell means, by the code itself or by its words; a cell that means none is given back as it is. */
function codeIn(scale: Scale, cell: string): string {
  const typed = cell.trim().toLowerCase();
  const meant = codesOf(scale).find(
    (code) => code.toLowerCase() === typed || scale[code]?.words.toLowerCase() === typed,
  );
  return meant ?? cell.trim();
}

function isState(text: string): text is EditorialState {
  return Object.hasOwn(EDITORIAL_STATES, text);
}
