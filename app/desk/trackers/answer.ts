import "server-only";
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { type Outcome, submit } from "@/lib/form";
import { Absent } from "@/lib/refusal";

/** `submit` for the pages below: what is absent gets the page for it, and a page that is out of date is drawn anew. */
export async function answer<S extends z.ZodType, T>(
  form: FormData,
  input: S,
  deed: (input: z.output<S>) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const outcome = await submit(form, input, deed);
    if (outcome.refusal?.present) refresh();
    return outcome;
  } catch (error) {
    if (error instanceof Absent) notFound();
    throw error;
  }
}
