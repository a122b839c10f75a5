import type { z } from "zod";
import { type FieldErrors, Refused } from "@/lib/refusal";

/** Everything that was typed, by field name; a field that was sent twice has two values. */
export type FormValues = Record<string, string[]>;

/** Why a form was not accepted, with all that was typed. */
export interface Refusal {
  errors: FieldErrors;
  values: FormValues;
  /** What stands now, by field, where somebody else was faster. */
  present?: Record<string, string>;
}

type Outcome<T> = { refusal: Refusal; value?: never } | { refusal: null; value: T };

type Nested = { [key: string]: string | string[] | Nested };

/** What was typed; files are left out, and so are the names that React adds for its own use. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || typeof value !== "string") continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/**
 * The shape that an input schema reads: `actors[]` is a list, `bearings.missile-tests` a record, all else one text.
 */
export function nestedValues(values: FormValues): Nested {
  const top: Nested = Object.create(null);
  for (const [name, typed] of Object.entries(values)) {
    if (name.endsWith("[]")) {
      top[name.slice(0, -2)] = typed;
      continue;
    }
    const [group, ...rest] = name.split(".");
    if (group === undefined) continue;
    if (rest.length === 0) {
      top[group] = typed[0] ?? "";
      continue;
    }
    const record = (
      typeof top[group] === "object" && !Array.isArray(top[group]) ? top[group] : Object.create(null)
    ) as Nested;
    record[rest.join(".")] = typed[0] ?? "";
    top[group] = record;
  }
  return top;
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.length === 0 ? "form" : issue.path.filter((step) => typeof step === "string").join(".");
    errors[field] ??= issue.message;
  }
  return errors;
}

/**
 * The one place that turns a failure into words: reads the form, carries out the deed, and answers either with
 * its result or with a message for each field at fault and everything that was typed.
 */
export async function submit<S extends z.ZodType, T>(
  form: FormData,
  input: S,
  deed: (input: z.output<S>) => Promise<T>,
): Promise<Outcome<T>> {
  const values = formValues(form);
  const parsed = input.safeParse(nestedValues(values));
  if (!parsed.success) return { refusal: { errors: fieldErrors(parsed.error), values } };
  try {
    return { refusal: null, value: await deed(parsed.data) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refusal: { errors: error.errors, values, present: error.present } };
  }
}
