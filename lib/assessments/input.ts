import { z } from "zod";
import { day } from "@/lib/dates/input";
import { choice, optionalChoice } from "@/lib/scales/input";
import { CONFIDENCES, LEVELS } from "@/lib/scales/rules";
import { optionalProse, prose } from "@/lib/text/input";

const STALE = "This form is incomplete. Open it again.";
const UNKNOWN_CITATION = "Choose what to cite from the list.";
const count = z.coerce.number({ error: STALE }).int(STALE).nonnegative(STALE);

/** A version of an item by both numbers: "57.2" is version 2 of item 57. */
const citation = z
  .string({ error: UNKNOWN_CITATION })
  .regex(/^[1-9]\d{0,8}\.[1-9]\d{0,8}$/, UNKNOWN_CITATION)
  .transform((text) => {
    const [number, version] = text.split(".").map(Number);
    return { number: number ?? 0, version: version ?? 0 };
  });

const check = z
  .string({ error: UNKNOWN_CITATION })
  .regex(/^[1-9]\d{0,8}$/, UNKNOWN_CITATION)
  .transform(Number);

/** What a judgement or a review rests on. */
export const basisInput = {
  cites: z.array(citation, { error: UNKNOWN_CITATION }).max(200, "Cite at most 200 items.").prefault([]),
  checks: z.array(check, { error: UNKNOWN_CITATION }).max(200, "Cite at most 200 checks.").prefault([]),
};

/** What an editor submits about where an indicator stands. */
export const assessmentInput = z
  .object({
    level: choice(LEVELS, "level"),
    ...basisInput,
    /** Why the level holds although nothing cited is what its rule names. */
    ruleException: optionalProse({ label: "reason for the exception", max: 1_000 }),
    rationale: prose({ label: "rationale", max: 5_000 }),
    confidence: optionalChoice(CONFIDENCES, "confidence"),
    confidenceReason: optionalProse({ label: "reason for the confidence", max: 1_000 }),
    effectiveOn: day("effective day"),
    /** Number of the judgement that stood last when the form was opened; 0 where there was none. */
    standing: count,
    /** Version of the codebook that the person read. */
    codebook: count,
    allowEarly: z
      .unknown()
      .optional()
      .transform((value) => value === "yes" || value === true)
      .meta({ type: ["boolean", "string"], description: "True where the writer was warned and goes on." }),
  })
  .superRefine((judgement, context) => {
    if (judgement.level === "NOT_YET_RATED") return;
    const demand = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (judgement.cites.length + judgement.checks.length === 0) {
      demand("cites", "Cite at least one item or check that the judgement rests on.");
    }
    if (judgement.confidence === null) demand("confidence", "Choose a confidence.");
    if (judgement.confidenceReason === null) demand("confidenceReason", "Enter a reason for the confidence.");
  })
  // A level that is not rated has no basis to be confident of.
  .transform((judgement) =>
    judgement.level === "NOT_YET_RATED" ? { ...judgement, confidence: null, confidenceReason: null } : judgement,
  );
export type AssessmentInput = z.output<typeof assessmentInput>;
