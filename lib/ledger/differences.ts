import type { Json } from "./rules";

/** One field that an entry changed, as text; null on the side where it had no value. */
export interface Difference {
  field: string;
  before: string | null;
  after: string | null;
}

/** What differs between two payloads, field by field; of a first entry, all that it says. */
export function differences(before: string | null, after: string | null): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const difference = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    return difference.before === difference.after ? [] : [difference];
  });
}

function fieldsOf(payload: string | null): Map<string, string> {
  const value: Json = payload === null ? null : JSON.parse(payload);
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return new Map(isRecord ? Object.entries(value).map(([field, of]) => [field, inText(of)]) : []);
}

function inText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}
