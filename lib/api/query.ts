import { z } from "zod";
import type { FieldErrors } from "@/lib/refusal";
import { type AskedView, readView } from "@/lib/view";
import { faulty } from "./problem";

const day = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description, examples: ["2026-05-01"] });

/** The two clocks, as the pages take them. */
export const viewQuery = {
  asOf: day("As it was on this day. Without it: today, or the day of `knownOn`."),
  knownOn: day("As it was known at the end of this day (UTC). Without it: all that was recorded so far."),
};

export const fieldsQuery = {
  fields: z
    .string()
    .optional()
    .meta({
      description: "Only these members, between commas. The answer then holds no others.",
      examples: ["id,headline"],
    }),
};

/** What a call asks for after its question mark. Throws a problem that names each parameter at fault. */
export function readQuery<Q extends z.ZodObject>({ url }: Request, query: Q): z.output<Q> {
  const { searchParams } = new URL(url);
  // Names come from outside: on a plain object some would already mean something.
  const errors: FieldErrors = Object.create(null);
  const asked: Record<string, string> = Object.create(null);
  for (const name of new Set(searchParams.keys())) {
    const [value = "", ...more] = searchParams.getAll(name);
    if (!Object.hasOwn(query.shape, name)) errors[name] = unknownParameter(name, query);
    else if (more.length > 0) errors[name] = "This was given more than once. Give it once.";
    else if (value !== "") asked[name] = value;
  }
  const reading = query.safeParse(asked);
  for (const { path, message } of reading.error?.issues ?? []) errors[String(path[0])] ??= message;
  if (!reading.success || Object.keys(errors).length > 0) throw faulty(errors);
  return reading.data;
}

/** The point of view that a call asks for. */
export function viewOf({ asOf, knownOn }: { asOf?: string; knownOn?: string }): AskedView {
  const reading = readView({ asOf, knownOn });
  if (reading.ok) return reading.view;
  throw faulty(Object.fromEntries(reading.faults.map(({ clock, message }) => [clock, message])));
}

function unknownParameter(name: string, query: z.ZodObject): string {
  const known = Object.keys(query.shape);
  const shown = Array.from(name).slice(0, 40).join("");
  const others = known.length === 0 ? "There are none here." : `There are: ${known.join(", ")}.`;
  return `There is no parameter “${shown}”. ${others}`;
}
