import { z } from "zod";
import { day } from "@/lib/dates/input";
import { optionalChoice } from "@/lib/scales/input";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import { line, optionalProse, prose } from "@/lib/text/input";

/** What an editor submits about a look that found nothing. */
export const checkInput = z
  .object({
    source: line({ label: "source", max: 120 }),
    sourceKind: optionalChoice(SOURCE_KINDS, "kind of source"),
    sourceReliability: optionalChoice(RELIABILITIES, "reliability"),
    scope: prose({ label: "line on what was looked for", max: 1_000 }),
    periodFirst: day("first day"),
    periodLast: day("last day"),
    checkedOn: day("day of the look"),
    note: optionalProse({ label: "note", max: 2_000 }),
    /** Which forms are wanted next. */
    next: z.array(z.enum(["review"])).prefault([]),
  })
  .superRefine(({ periodFirst, periodLast, checkedOn }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["periodLast"], message });
    if (periodLast < periodFirst) refuse("The period ends before it begins.");
    else if (checkedOn < periodLast) refuse("The period ends after the day of the look.");
  });
export type CheckInput = z.output<typeof checkInput>;
