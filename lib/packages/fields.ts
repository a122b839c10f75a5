import { z } from "zod";
import { readAddress } from "@/lib/addresses/rules";
import { isSlug } from "@/lib/addresses/slug";
import { isDay } from "@/lib/dates/days";
import { parseDate } from "@/lib/dates/rules";
import { type Reading, readLine, readProse } from "@/lib/text/rules";

/** Longer than any field of a form takes. */
const LINE_MAX = 2_000;
const PROSE_MAX = 30_000;
const MOST_NUMBER = 2_147_483_647;

const SHA256 = /^[0-9a-f]{64}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Text that a form would have taken, as it would have been kept: nothing in it is changed. */
function text(read: (raw: string) => Reading<string>) {
  return z.string().superRefine((raw, context) => {
    const reading = read(raw);
    if (!reading.ok) context.addIssue(reading.message);
    else if (reading.value === "") context.addIssue("It is empty.");
  });
}

export const line = text((raw) => readLine(raw, { label: "text", max: LINE_MAX }));
export const prose = text((raw) => readProse(raw, { label: "text", max: PROSE_MAX }));
export const proseOrNothing = z.union([z.literal(""), prose]);
export const webAddress = text(readAddress);
export const slug = z.string().refine(isSlug, "It is no name for an address.");
export const day = z.string().refine(isDay, "It is no day.");
export const dateAsKnown = z.string().refine((raw) => parseDate(raw).ok, "It is no date as known.");
export const moment = z
  .string()
  .refine((raw) => MOMENT.test(raw) && new Date(raw).toJSON() === raw, "It is no moment.");
export const sha256 = z.string().regex(SHA256, "It is no SHA-256.");
/** Numbers of items, versions, judgements … */
export const number = z.int().min(1).max(MOST_NUMBER);
export const position = z.int().min(0).max(MOST_NUMBER);

/** An item in one of its versions: "57/1". */
export const citation = z.string().regex(/^[1-9]\d{0,9}\/[1-9]\d{0,9}$/, "It names no version of an item.");

/** What every record has that was recorded: by whom as readers see it, when, and its entry: ledger and number, "1/57". */
export const recorded = {
  signedAs: line,
  recordedAt: moment,
  entry: z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,17}$/, "It names no entry of a ledger."),
};

/** A list in which nothing stands twice. */
export function listOf<S extends z.ZodType<string | number>>(of: S, max = 1_000) {
  return z
    .array(of)
    .max(max)
    .refine((list) => new Set(list).size === list.length, "Something stands in it twice.");
}
