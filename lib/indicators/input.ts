import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { readCounts } from "@/lib/counts/rules";
import { optionalDay } from "@/lib/dates/input";
import { choice } from "@/lib/scales/input";
import { SIGNIFICANCES } from "@/lib/scales/rules";
import { line, optionalLine, optionalProse, prose } from "@/lib/text/input";
import { changeFields, place } from "@/lib/trackers/input";

const SENTENCE = 1_000;
const MOST_GAPS = 20;

const described = {
  title: line({ label: "title" }),
  theme: z.string({ error: "Choose a theme." }).min(1, "Choose a theme."),
  position: place,
  observes: prose({ label: "text on what is observed", max: SENTENCE }),
  articleSentence: prose({ label: "sentence that it comes from", max: SENTENCE }),
  basis: line({ label: "place of the sentence" }),
  significance: choice(SIGNIFICANCES, "significance"),
  reviewEveryDays: z.coerce
    .number({ error: "Enter a whole number of days." })
    .int("Enter a whole number of days.")
    .min(1, "At least 1 day.")
    .max(3650, "At most 3650 days."),
  reviewNote: optionalLine({ label: "review note", max: SENTENCE }),
  searchedUntil: optionalDay("day searched until"),
  /** One gap on each line. */
  knownGaps: optionalProse({ label: "known gaps", max: MOST_GAPS * SENTENCE }).transform((text) =>
    (text ?? "")
      .split("\n")
      .map((gap) => gap.trim())
      .filter((gap) => gap !== ""),
  ),
  /** One count on each line. */
  counts: optionalProse({ label: "counts", max: 5 * SENTENCE }).transform((text, context) => {
    const reading = readCounts(text ?? "");
    if (reading.ok) return reading.value;
    context.addIssue(reading.message);
    return z.NEVER;
  }),
};

export const indicatorInput = z.object({ slug, ...described });
export type IndicatorInput = z.output<typeof indicatorInput>;

export const indicatorEditInput = z.object({ ...described, ...changeFields });
export type IndicatorEditInput = z.output<typeof indicatorEditInput>;

export const retirementInput = z.object({ reason: prose({ label: "reason", max: SENTENCE }) });
export type RetirementInput = z.output<typeof retirementInput>;
