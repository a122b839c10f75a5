import { createHash } from "node:crypto";
import type { z } from "zod";
import { answerWith } from "@/lib/answer";
import { formValues } from "@/lib/form-values";
import { type FieldErrors, NotAllowed, Refused, type Surroundings } from "@/lib/refusal";

/** Everything that was typed, by field name; a field that was sent twice has two values. */
export type FormValues = Record<string, string[]>;

/** Why a form was not accepted, with all that was typed. */
export interface Refusal extends Surroundings {
  errors: FieldErrors;
  values: FormValues;
}

/** What a form that was accepted tells once and the site does not keep, such as a one-time link. */
export interface Told {
  told: string[];
}

export type Outcome<T> = { refusal: Refusal; value?: never } | { refusal: null; value: T };

type Nested = { [key: string]: string | string[] | Nested };

/**
 * The shape that an input schema reads: `actors[]` is a list, `bearings.missile-tests` a record, all else one text.
 * What was sent twice where one text belongs stays a list, which a schema of a text refuses.
 */
export function nestedValues(values: FormValues): Nested {
  const top: Nested = Object.create(null);
  for (const [name, typed] of Object.entries(values)) {
    if (name.endsWith("[]")) {
      top[name.slice(0, -2)] = typed;
      continue;
    }
    const one = typed.length > 1 ? typed : (typed[0] ?? "");
    const dot = name.indexOf(".");
    if (dot === -1) {
      top[name] = one;
      continue;
    }
    const group = name.slice(0, dot);
    const earlier = top[group];
    const record: Nested = typeof earlier === "object" && !Array.isArray(earlier) ? earlier : Object.create(null);
    record[name.slice(dot + 1)] = one;
    top[group] = record;
  }
  return top;
}

/**
 * Names one filling-in of a form: equal only where the same copy of a form is sent again with the same content, as a
 * double click does. Undefined where the form carries no `submission`.
 */
export function submissionKey(form: FormData): string | undefined {
  const values = formValues(form);
  if (!values.submission) return undefined;
  return createHash("sha256").update(JSON.stringify(values)).digest("hex");
}

/** What was typed, as a schema reads it. Throws `Refused` with a message for each field at fault. */
export function accepted<S extends z.ZodType>(input: S, values: FormValues): z.output<S> {
  const parsed = input.safeParse(nestedValues(values));
  if (!parsed.success) throw new Refused(fieldErrors(parsed.error));
  return parsed.data;
}

/** The first fault of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.filter((step) => typeof step === "string").join(".") || "form";
    if (!errors.has(field)) errors.set(field, issue.message);
  }
  return Object.fromEntries(errors);
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
  try {
    return { refusal: null, value: await deed(accepted(input, values)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The page of this form may no longer show it to this role: without script, what was typed would go with it.
    if (error instanceof NotAllowed) answerWith(403);
    return { refusal: { errors: error.errors, values, ...error.surroundings } };
  }
}
