import { z } from "zod";
import { basisInput } from "@/lib/assessments/input";
import { day } from "@/lib/dates/input";
import { optionalProse } from "@/lib/text/input";

const STALE = "This form is incomplete. Open it again.";

/** What an editor submits who looked again and leaves the judgement as it is. */
export const reviewInput = z
  .object({
    ...basisInput,
    reviewedOn: day("day of the review"),
    note: optionalProse({ label: "note", max: 2_000 }),
    /** Number of the judgement that held when the form was opened. */
    standing: z.coerce.number({ error: STALE }).int(STALE).nonnegative(STALE),
  })
  .superRefine(({ cites, checks }, context) => {
    if (cites.length + checks.length > 0) return;
    context.addIssue({
      code: "custom",
      path: ["cites"],
      message: "Cite at least one item or check that you looked at.",
    });
  });
export type ReviewInput = z.output<typeof reviewInput>;
