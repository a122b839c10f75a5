import { parseDate } from "@/lib/dates/rules";
import type { FieldErrors } from "@/lib/refusal";
import { BEARINGS, type Bearing, KINDS, type Kind, SIGNIFICANCES, type Significance } from "@/lib/scales/rules";
import { readSearch, type Search } from "@/lib/search/rules";
import type { Reading } from "@/lib/text/rules";
import { type Column, columnsText, DENSITIES, type Density, readColumns, USUAL_COLUMNS } from "./columns";
import { codeIn, oneOf, pageNumber, SORTS, type Sort } from "./filter-values";

const FIELDS = [
  "q",
  "indicator",
  "bearing",
  "kind",
  "significance",
  "actor",
  "source",
  "from",
  "to",
  "sort",
  "page",
  "columns",
  "density",
] as const;
export type FilterField = (typeof FIELDS)[number];

/** What was asked for, field by field, as it was typed; "" where nothing was. */
export type TypedFilter = Record<FilterField, string>;

export interface EvidenceFilter {
  search: Search | null;
  /** Its slug. */
  indicator: string | null;
  bearing: Bearing | null;
  kind: Kind | null;
  significance: Significance | null;
  /** Names of an actor and of a source, which may be the origin or the outlet. */
  actor: string | null;
  source: string | null;
  /** Days; an item counts when any day that it can mean lies between them. */
  from: string | null;
  to: string | null;
  sort: Sort;
  page: number;
  /** What the table shows beside the headline, and how closely. */
  columns: Column[];
  density: Density;
}

interface FilterReading {
  typed: TypedFilter;
  /** Holds only where there are no errors. */
  filter: EvidenceFilter;
  /** In the order of the fields. */
  errors: FieldErrors;
}

/** What a tracker offers to choose from. */
interface Offered {
  indicators: { slug: string }[];
  actors: { name: string }[];
  sources: { name: string }[];
}

/** Reads the parameters of an address. A bad value is an error at its field; the others are kept. */
export function readFilter(params: Record<string, string | string[] | undefined>, offered: Offered): FilterReading {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, [params[field]].flat()[0] ?? ""])) as TypedFilter;
  // A form sends each ticked column on its own.
  const ticked = [params.columns ?? ""].flat().join();
  const errors: FieldErrors = {};
  function read<T>(field: FilterField, reading: (text: string) => Reading<T>): T | null {
    const text = typed[field].trim();
    if (Array.isArray(params[field]) && field !== "columns")
      errors[field] = "This was given more than once. Choose one.";
    if (text === "" || errors[field]) return null;
    const result = reading(text);
    if (result.ok) return result.value;
    errors[field] = result.message;
    return null;
  }
  const slugs = offered.indicators.map(({ slug }) => slug);
  const actors = offered.actors.map(({ name }) => name);
  const sources = offered.sources.map(({ name }) => name);
  const search = read("q", readSearch);
  const indicator = read("indicator", (slug) => oneOf(slugs, slug, "indicator"));
  const bearing = read("bearing", (code) => codeIn(BEARINGS, code, "bearing"));
  const kind = read("kind", (code) => codeIn(KINDS, code, "kind"));
  const significance = read("significance", (code) => codeIn(SIGNIFICANCES, code, "significance"));
  const actor = read("actor", (name) => oneOf(actors, name, "actor"));
  const source = read("source", (name) => oneOf(sources, name, "source"));
  const from = read("from", parseDate)?.first ?? null;
  const to = read("to", parseDate)?.last ?? null;
  if (from && to && to < from) errors.to = "The last day must not come before the first.";
  const sort = read("sort", (code) => codeIn(SORTS, code, "order")) ?? "-occurred";
  if (sort === "rank" && typed.q.trim() === "")
    errors.sort = "Only what is searched for has a best match: enter words.";
  const page = read("page", pageNumber) ?? 1;
  typed.columns = ticked;
  const columns = read("columns", readColumns) ?? [...USUAL_COLUMNS];
  if (!errors.columns) typed.columns = columnsText(columns);
  const density = read("density", (code) => codeIn(DENSITIES, code, "density")) ?? "comfortable";
  const what = { search, indicator, bearing, kind, significance, actor, source, from, to };
  const filter = { ...what, sort, page, columns, density };
  return { typed, filter, errors };
}

/** The query of an address that asks for this, with some fields changed; without what goes without saying. */
export function filterQuery(typed: TypedFilter, changes: Partial<TypedFilter> = {}): string {
  const asked = { ...typed, ...changes };
  const query = new URLSearchParams();
  for (const field of FIELDS) {
    const value = asked[field].trim();
    const goesWithoutSaying = { sort: "-occurred", page: "1", density: "comfortable" }[field as string] ?? "";
    if (value !== "" && value !== goesWithoutSaying) query.set(field, value);
  }
  return query.toString();
}
