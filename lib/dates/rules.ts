import type { Reading } from "@/lib/text/rules";
import { type DateAsKnown, readEdtf } from "./edtf";
import { hintFor } from "./hints";

const MAX_LENGTH = 30;

/** Reads a date as known, in EDTF; a refusal says in one sentence what to write instead. */
export function parseDate(typed: string): Reading<DateAsKnown> {
  const text = typed.trim();
  if (text === "") return { ok: false, message: "Enter a date, for example 2025-09-21, 2025-09 or 2025." };
  if (text.length > MAX_LENGTH) {
    return { ok: false, message: "That is too long for a date. Write it like 2025-09-21 or 2025-09-01/2025-09-15." };
  }
  const reading = readEdtf(text);
  if (reading.ok) return reading;
  return { ok: false, message: hintFor(text) ?? reading.message };
}
