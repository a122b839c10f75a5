import { z } from "zod";
import { type Reading, readLine, readProse, withArticle } from "./rules";

type Field = { label: string; max?: number };

const LINE_MAX = 200;
const PROSE_MAX = 10_000;

/** Required text on one line. The label is how the field is called inside a sentence: "headline". */
export function line({ label, max = LINE_MAX }: Field) {
  return required(label, (raw) => readLine(raw, { label, max }));
}

/** Text on one line; null when nothing in it can be seen. */
export function optionalLine({ label, max = LINE_MAX }: Field) {
  return optional(label, (raw) => readLine(raw, { label, max }));
}

/** Required text that may have line breaks. */
export function prose({ label, max = PROSE_MAX }: Field) {
  return required(label, (raw) => readProse(raw, { label, max }));
}

/** Text that may have line breaks; null when nothing in it can be seen. */
export function optionalProse({ label, max = PROSE_MAX }: Field) {
  return optional(label, (raw) => readProse(raw, { label, max }));
}

/** A field that must be filled in. Reading gives "" where nothing was entered. */
export function required(label: string, read: (raw: string) => Reading<string>) {
  const missing = `Enter ${withArticle(label)}.`;
  return z.string({ error: missing }).transform((raw, context) => {
    const reading = read(raw);
    if (reading.ok && reading.value) return reading.value;
    context.addIssue(reading.ok ? missing : reading.message);
    return z.NEVER;
  });
}

/** A field that may be missing, null or empty, all of which become null. */
export function optional(label: string, read: (raw: string) => Reading<string>) {
  return z
    .string({ error: `The ${label} must be text.` })
    .nullish()
    .transform((raw, context) => {
      const reading = read(raw ?? "");
      if (reading.ok) return reading.value || null;
      context.addIssue(reading.message);
      return z.NEVER;
    });
}
