import type { Reading } from "@/lib/text/rules";
import { parseDate } from "./rules";
import { dateInWords } from "./words";

/** What an address asks for by one name, as Next gives it. */
export type Asked = string | string[] | undefined;

/** One whole day that an address asks for and that has begun; null where it asks for none. */
export function readAskedDay(asked: Asked, today: string): Reading<string | null> {
  if (asked === undefined || asked === "") return { ok: true, value: null };
  if (Array.isArray(asked)) return { ok: false, message: "Give one day, not several." };
  const reading = parseDate(asked);
  if (!reading.ok) return reading;
  const { text, first, last } = reading.value;
  if (first !== last || text !== first) return { ok: false, message: "Give one whole day, for example 2025-09-21." };
  if (first <= today) return { ok: true, value: first };
  const message = `${dateInWords(first)} is yet to come. Today is ${dateInWords(today)}, by universal time (UTC).`;
  return { ok: false, message };
}

/** What was asked for, to be shown beside what is wrong with it. */
export function askedAsTyped(asked: Asked): string {
  return ([asked].flat().at(-1) ?? "").slice(0, 100);
}
