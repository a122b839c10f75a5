import type { DateAsKnown } from "@/lib/dates/edtf";
import { parseDate } from "@/lib/dates/rules";
import type { FieldErrors } from "@/lib/refusal";
import {
  BEARINGS,
  type Bearing,
  isCodeOf,
  KINDS,
  type Kind,
  type Scale,
  SIGNIFICANCES,
  type Significance,
} from "@/lib/scales/rules";
import { type Reading, readLine } from "@/lib/text/rules";

export const PAGE_SIZE = 50;
/** Rows past this one are not listed, and counts stop here. */
export const LAST_ROW = 10_000;
const LAST_PAGE = LAST_ROW / PAGE_SIZE;
const MAX_WORDS = 12;

/** The orders of the list; a minus says that the last comes first. */
export const SORTS = {
  "-occurred": { words: "Newest first" },
  occurred: { words: "Oldest first" },
  "-recorded": { words: "Last recorded first" },
  headline: { words: "Headline, A to Z" },
} as const;
export type Sort = keyof typeof SORTS;

const FIELDS = [
  "q",
  "indicator",
  "bearing",
  "kind",
  "actor",
  "source",
  "significance",
  "from",
  "to",
  "sort",
  "page",
] as const;
export type FilterField = (typeof FIELDS)[number];

/** What was asked for, field by field, as it was typed; "" where nothing was. */
export type TypedFilter = Record<FilterField, string>;

export interface EvidenceFilter {
  /** Each of them must be found. */
  words: string[];
  /** Its slug. */
  indicator: string | null;
  bearing: Bearing | null;
  kind: Kind | null;
  /** Names of an actor and of a source, which may be the origin or the outlet. */
  actor: string | null;
  source: string | null;
  significance: Significance | null;
  /** Days; an item counts when any day that it can mean lies between them. */
  from: string | null;
  to: string | null;
  sort: Sort;
  page: number;
}

export interface FilterReading {
  typed: TypedFilter;
  /** Holds only where there are no errors. */
  filter: EvidenceFilter;
  errors: FieldErrors;
}

/** Reads the parameters of an address. A bad value is an error at its field; the others are kept. */
export function readFilter(params: Record<string, string | string[] | undefined>): FilterReading {
  const errors: FieldErrors = {};
  const typed = Object.fromEntries(FIELDS.map((field) => [field, oneOf(params[field])])) as TypedFilter;
  for (const field of FIELDS) {
    if (Array.isArray(params[field])) errors[field] = "This was given more than once. Choose one.";
  }
  function read<T>(field: FilterField, reading: (text: string) => Reading<T>): T | null {
    if (typed[field].trim() === "" || errors[field]) return null;
    const result = reading(typed[field].trim());
    if (result.ok) return result.value;
    errors[field] = result.message;
    return null;
  }
  const from = read("from", parseDate);
  const to = read("to", parseDate);
  if (from && to && isReversed(from, to)) errors.to = "The last day must not come before the first.";
  const filter: EvidenceFilter = {
    words: read("q", wordsOf) ?? [],
    indicator: read("indicator", (value) => ({ ok: true, value })),
    bearing: read("bearing", (code) => codeOf(BEARINGS, code, "bearing")),
    kind: read("kind", (code) => codeOf(KINDS, code, "kind")),
    actor: read("actor", (value) => ({ ok: true, value })),
    source: read("source", (value) => ({ ok: true, value })),
    significance: read("significance", (code) => codeOf(SIGNIFICANCES, code, "significance")),
    from: from?.first ?? null,
    to: to?.last ?? null,
    sort: read("sort", (code) => codeOf(SORTS, code, "order")) ?? "-occurred",
    page: read("page", pageOf) ?? 1,
  };
  return { typed, filter, errors };
}

/** What a tracker offers to choose from. */
interface Offered {
  indicators: { slug: string }[];
  actors: { name: string }[];
  sources: { name: string }[];
}

/** The errors of choices that are not the tracker's. */
export function unlisted(typed: TypedFilter, { indicators, actors, sources }: Offered): FieldErrors {
  const errors: FieldErrors = {};
  const offers = {
    indicator: indicators.map(({ slug }) => slug),
    actor: actors.map(({ name }) => name),
    source: sources.map(({ name }) => name),
  };
  for (const field of ["indicator", "actor", "source"] as const) {
    const chosen = typed[field].trim();
    if (chosen !== "" && !offers[field].includes(chosen)) errors[field] = noSuch(field, chosen);
  }
  return errors;
}

/** The query of an address that asks for this, with some fields changed; without what goes without saying. */
export function filterQuery(typed: TypedFilter, changes: Partial<TypedFilter> = {}): string {
  const asked = { ...typed, ...changes };
  const query = new URLSearchParams();
  for (const field of FIELDS) {
    const value = asked[field].trim();
    const goesWithoutSaying =
      value === "" || (field === "sort" && value === "-occurred") || (field === "page" && value === "1");
    if (!goesWithoutSaying) query.set(field, value);
  }
  return query.toString();
}

function oneOf(param: string | string[] | undefined): string {
  return (Array.isArray(param) ? param[0] : param) ?? "";
}

function wordsOf(text: string): Reading<string[]> {
  const line = readLine(text, { label: "search", max: 200 });
  if (!line.ok) return line;
  const words = [...new Set(line.value.split(/\s+/u).filter((word) => word !== ""))];
  if (words.length <= MAX_WORDS) return { ok: true, value: words };
  return { ok: false, message: `Search for at most ${MAX_WORDS} words.` };
}

function codeOf<S extends Scale>(scale: S, text: string, label: string): Reading<Extract<keyof S, string>> {
  if (isCodeOf(scale, text)) return { ok: true, value: text };
  return { ok: false, message: noSuch(label, text) };
}

function noSuch(label: string, text: string): string {
  const characters = Array.from(text);
  const shown = characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text;
  return `There is no ${label} “${shown}”. Choose one from the list.`;
}

function pageOf(text: string): Reading<number> {
  const page = Number(text);
  if (!/^[0-9]{1,9}$/.test(text) || page < 1) return { ok: false, message: "Pages are counted from 1." };
  if (page <= LAST_PAGE) return { ok: true, value: page };
  const rows = LAST_ROW.toLocaleString("en-GB");
  return { ok: false, message: `The list ends at row ${rows}, on page ${LAST_PAGE}: narrow it with the filters.` };
}

function isReversed(from: DateAsKnown, to: DateAsKnown): boolean {
  return to.last < from.first;
}
