/** The columns of an evidence file, in their order. */
export const COLUMNS = [
  "id",
  "occurred",
  "zone",
  "published",
  "captured",
  "headline",
  "summary",
  "quote",
  "quote_lang",
  "kind",
  "significance",
  "origin",
  "outlet",
  "url",
  "archived_url",
  "rating",
  "tags",
  "actors",
  "indicators",
  "bearings",
  "note",
  "state",
  "recorded_at",
  "quote_english",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What an item cannot be without. */
export const REQUIRED: readonly Column[] = ["occurred", "headline", "origin", "url", "indicators", "bearings"];

/** Belong to the instance that wrote the file, and are not taken over. */
const NOT_TAKEN: readonly Column[] = ["id", "recorded_at"];

/** The columns that a file's own columns can be mapped to. */
export const TAKEN = COLUMNS.filter((column) => !NOT_TAKEN.includes(column));

/** The column in which refused rows are given back with the reason. */
export const REASON_COLUMN = "why_refused";

/** True for a file that Signpost wrote, in which what a spreadsheet would run is disarmed. */
export function isOwnFile(header: readonly string[]): boolean {
  return header.includes(REASON_COLUMN) || NOT_TAKEN.every((column) => header.includes(column));
}

export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 1_000;
export const MAX_BYTES = 20 * 1024 * 1024;

/** How numbers stand in a date like 03/04/2024. */
export const DATE_ORDERS = {
  dmy: { words: "Day first: 3 April 2024" },
  mdy: { words: "Month first: 4 March 2024" },
} as const;
export type DateOrder = keyof typeof DATE_ORDERS;

/** Which place in a row holds a column; a column that no place holds is missing. */
export type Mapping = Partial<Record<Column, number>>;

/** What other people call the columns, beside their own names. */
const OTHER_NAMES: Partial<Record<Column, readonly string[]>> = {
  occurred: ["date", "event date", "date of event", "occurred on", "when", "day", "incident date", "datum"],
  zone: ["time zone", "timezone", "tz"],
  published: ["publication date", "date published", "published on", "pub date", "published date"],
  captured: ["archived on", "accessed", "access date", "retrieved", "date accessed"],
  headline: ["title", "event title", "event", "name", "what", "subject"],
  summary: ["description", "details", "abstract", "text", "event description"],
  quote: ["quotation", "wording"],
  quote_english: ["quote in english", "quote translation", "translation", "english quote"],
  quote_lang: ["quote language", "language", "lang"],
  kind: ["type", "event type", "category"],
  significance: ["importance", "severity", "weight"],
  origin: ["source", "source name", "reported by", "first reported by", "primary source"],
  outlet: ["publisher", "publication", "newspaper", "website", "site", "media"],
  url: ["link", "source url", "source link", "address", "web address", "href", "uri"],
  archived_url: ["archive url", "archive link", "archived link", "archive", "wayback"],
  rating: ["source rating", "grade", "admiralty", "admiralty rating"],
  tags: ["keywords", "labels", "tag"],
  actors: ["actor", "who", "parties", "participants"],
  indicators: ["indicator", "markers", "marker", "signposts", "signpost"],
  bearings: ["bearing", "direction", "effect"],
  note: ["notes", "comment", "comments", "remarks"],
  state: ["status", "editorial state"],
};

/** Which column each place of a header most likely is. */
export function guessedMapping(header: readonly string[]): Mapping {
  const places = header.map(plainName);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (column: Column, name: string) => {
    const place = places.indexOf(plainName(name));
    if (mapping[column] !== undefined || place === -1 || taken.has(place)) return;
    mapping[column] = place;
    taken.add(place);
  };
  // A column's own name comes before what anybody else calls another one.
  for (const column of TAKEN) take(column, column);
  for (const column of TAKEN) for (const name of OTHER_NAMES[column] ?? []) take(column, name);
  return mapping;
}

/** Equal for files of one kind: the names of their columns in their order. */
export function headerSignature(header: readonly string[]): string {
  return header.map(plainName).join("|");
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export type ImportState = "UPLOADED" | "TRYING" | "TRIED" | "APPLYING" | "APPLIED" | "STOPPED";

/** How long a run may give no sign of life before it counts as ended, as when the site was stopped. */
const LONGEST_SILENCE = 60_000;

interface Run {
  state: ImportState;
  beatAt: Date;
}

/** Where an import stands at a moment. A run that nobody carries on any more has stopped. */
export function stateAt({ state, beatAt }: Run, now: Date): ImportState {
  return isRunning(state) && beatAt < silentSince(now) ? "STOPPED" : state;
}

/** A run whose last sign of life came before this moment counts as ended. */
export function silentSince(now: Date): Date {
  return new Date(now.getTime() - LONGEST_SILENCE);
}

export function isRunning(state: ImportState): boolean {
  return state === "TRYING" || state === "APPLYING";
}

/** Seconds until all rows are done, if it goes on as it went; null where nothing can be said yet. */
export function secondsLeft(done: number, rows: number, elapsedMs: number): number | null {
  if (done === 0) return null;
  return Math.max(0, Math.ceil(((elapsedMs / done) * (rows - done)) / 1_000));
}
