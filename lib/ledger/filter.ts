import { endOfDay } from "@/lib/dates/days";
import { parseDate } from "@/lib/dates/rules";
import { pageNumber } from "@/lib/evidence/filter-values";
import type { FieldErrors } from "@/lib/refusal";
import { type Reading, readLine } from "@/lib/text/rules";

const FIELDS = ["who", "subject", "from", "to", "page"] as const;
export type LedgerField = (typeof FIELDS)[number];
export type TypedLedgerFilter = Record<LedgerField, string>;

export interface LedgerFilter {
  /** The id of a person, or `cli`. */
  who: string | null;
  /** What an entry speaks of, or what lies below it. */
  subject: string | null;
  /** Moments; the second one no longer counts. */
  from: Date | null;
  before: Date | null;
  page: number;
}

interface FilterReading {
  typed: TypedLedgerFilter;
  /** Holds only where there are no errors. */
  filter: LedgerFilter;
  errors: FieldErrors;
}

/** Reads the parameters of an address. A bad value is an error at its field. */
export function readLedgerFilter(
  params: Record<string, string | string[] | undefined>,
  people: { id: string }[],
): FilterReading {
  const typed = Object.fromEntries(
    FIELDS.map((field) => [field, [params[field]].flat()[0] ?? ""]),
  ) as TypedLedgerFilter;
  const errors: FieldErrors = {};
  function read<T>(field: LedgerField, reading: (text: string) => Reading<T>): T | null {
    if (Array.isArray(params[field])) errors[field] = "This was given more than once. Choose one.";
    const text = typed[field].trim();
    if (text === "" || errors[field]) return null;
    const result = reading(text);
    if (result.ok) return result.value;
    errors[field] = result.message;
    return null;
  }
  const who = read("who", (id) => personAmong(people, id));
  const subject = read("subject", readSubject);
  const first = read("from", parseDate)?.first ?? null;
  const last = read("to", parseDate)?.last ?? null;
  if (first && last && last < first) errors.to = "The last day must not come before the first.";
  const page = read("page", pageNumber) ?? 1;
  const from = first === null ? null : new Date(first);
  return { typed, filter: { who, subject, from, before: last === null ? null : endOfDay(last), page }, errors };
}

/** The query of an address that asks for this, with some fields changed. */
export function ledgerQuery(typed: TypedLedgerFilter, changes: Partial<TypedLedgerFilter> = {}): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries({ ...typed, ...changes })) {
    if (value.trim() !== "" && !(field === "page" && value === "1")) query.set(field, value.trim());
  }
  return query.toString();
}

function personAmong(people: { id: string }[], id: string): Reading<string> {
  if (people.some((person) => person.id === id)) return { ok: true, value: id };
  return { ok: false, message: "There is no such person. Choose one from the list." };
}

function readSubject(text: string): Reading<string> {
  const line = readLine(text, { label: "subject", max: 300 });
  if (!line.ok || /^[\w-]+(\/[\w-]+)*$/.test(line.value)) return line;
  return { ok: false, message: "Enter a subject as the ledger writes it, such as korean-peninsula/evidence/57." };
}
