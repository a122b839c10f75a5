import { z } from "zod";
import { optionalChoice } from "@/lib/scales/input";
import { KINDS } from "@/lib/scales/rules";
import type { Choices } from "./row";
import { DATE_ORDERS, type Mapping, REQUIRED, TAKEN } from "./rules";

const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === "yes");

export const uploadInput = z.object({
  tracker: z.string({ error: "Choose a tracker." }).min(1, "Choose a tracker."),
});

const place = z
  .string()
  .regex(/^\d{0,3}$/, "Choose a column of the file, or none.")
  .transform((text) => (text === "" ? null : Number(text)))
  .nullish()
  .transform((number) => number ?? null);

const WORDS: Partial<Record<(typeof TAKEN)[number], string>> = {
  occurred: "the date",
  headline: "the headline",
  origin: "the origin",
  url: "the address",
  indicators: "the indicators",
  bearings: "the bearings",
};

/** Which column of a file is what, and what holds for all rows. */
export const mappingInput = z
  .object({
    ...Object.fromEntries(TAKEN.map((column) => [column, place])),
    dates: optionalChoice(DATE_ORDERS, "order of dates"),
    defaultKind: optionalChoice(KINDS, "kind"),
    allowFuture: ticked,
  })
  .superRefine((typed: Record<string, unknown>, context) => {
    for (const column of REQUIRED) {
      if (typed[column] === null) refuse(context, column, `Choose the column with ${WORDS[column]}.`);
    }
    const earlier = new Map<unknown, string>();
    for (const column of TAKEN) {
      const number = typed[column];
      if (number === null || number === undefined) continue;
      if (earlier.has(number)) refuse(context, column, `This column is already taken as ${earlier.get(number)}.`);
      earlier.set(number, column);
    }
    if (typed.kind === null && typed.defaultKind === null) {
      refuse(context, "defaultKind", "No column says the kind: choose one for all rows.");
    }
  })
  .transform((typed: Record<string, unknown>): { mapping: Mapping; choices: Choices } => ({
    mapping: Object.fromEntries(
      TAKEN.flatMap((column) => (typeof typed[column] === "number" ? [[column, typed[column]]] : [])),
    ),
    choices: {
      dates: typed.dates as Choices["dates"],
      kind: typed.defaultKind as Choices["kind"],
      allowFuture: typed.allowFuture === true,
    },
  }));
export type MappingInput = z.output<typeof mappingInput>;

export const applyInput = z.object({ leaveRefused: ticked });

function refuse(context: z.core.$RefinementCtx, column: string, message: string): void {
  context.addIssue({ code: "custom", path: [column], message });
}
