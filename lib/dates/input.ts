import { optional, required } from "@/lib/text/input";
import { isVisible, type Reading } from "@/lib/text/rules";
import { isDay } from "./days";
import { parseDate } from "./rules";

/** A required date as known, given on as its EDTF text. */
export function dateAsKnown(label: string) {
  return required(label, readDate);
}

/** A date as known, or null where the field is empty. */
export function optionalDateAsKnown(label: string) {
  return optional(label, readDate);
}

/** A required whole day, "2025-09-21". */
export function day(label: string) {
  return required(label, readDay);
}

/** A whole day, or null where the field is empty. */
export function optionalDay(label: string) {
  return optional(label, readDay);
}

function readDate(raw: string): Reading<string> {
  if (!isVisible(raw)) return { ok: true, value: "" };
  const reading = parseDate(raw);
  return reading.ok ? { ok: true, value: reading.value.text } : reading;
}

function readDay(raw: string): Reading<string> {
  const reading = readDate(raw);
  if (!reading.ok || reading.value === "" || isDay(reading.value)) return reading;
  return { ok: false, message: "Enter one whole day, for example 2025-09-21." };
}
