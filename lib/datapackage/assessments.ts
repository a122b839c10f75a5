import type { AssessmentColumn } from "@/lib/assessments/csv";
import { CONFIDENCES, codesOf, EDITORIAL_STATES, LEVELS, TRENDS } from "@/lib/scales/rules";
import { codes, type Field, listOf, moment, text } from "./rules";

/** What each column of a file of assessments holds; one without its entry here does not compile. */
export const ASSESSMENT_FIELDS: Record<AssessmentColumn, Field> = {
  indicator: text("Indicator", "The indicator that is judged, by the name in its address.", true),
  number: {
    type: "integer",
    title: "Number",
    description: "The judgement's number among those of its indicator, which is also in its address.",
    constraints: { required: true, minimum: 1 },
  },
  effective_on: {
    type: "date",
    title: "Effective",
    description:
      "The day from which it speaks. The level on a day is that of the latest effective judgement, then of the latest recorded.",
    constraints: { required: true },
  },
  level: codes("Level", "Where the indicator stands; NOT_YET_RATED is not NO_MOVEMENT.", codesOf(LEVELS)),
  trend: {
    ...codes(
      "Trend",
      "The level against that of the judgement before it; empty where either is missing or not yet rated.",
      codesOf(TRENDS),
    ),
    constraints: { enum: codesOf(TRENDS) },
  },
  confidence: {
    ...codes("Confidence", "How good the basis is; it says nothing on how likely anything is.", codesOf(CONFIDENCES)),
    constraints: { enum: codesOf(CONFIDENCES) },
  },
  confidence_reason: text("Reason for the confidence", "What the confidence rests on."),
  rationale: text("Rationale", "Why the level is so.", true),
  rule_version: {
    type: "integer",
    title: "Version of the rules",
    description: "The version of the indicator's codebook that it was made under.",
    constraints: { required: true, minimum: 1 },
  },
  rule_exception: text("Exception", "Why the level was chosen although nothing cited is what its rule names."),
  evidence: listOf(
    "Evidence",
    "The items that it rests on, each as number.version: 57.2 is the second version of item 57.",
  ),
  checks: listOf("Checks", "The checks that it rests on, by their numbers among those of the indicator."),
  state: codes(
    "State",
    "PUBLISHED_NEEDS_REVIEW: nobody but its author has looked at it yet.",
    codesOf(EDITORIAL_STATES),
  ),
  signed_as: text("Signed as", "Who made it.", true),
  recorded_at: moment("Recorded", "When it was put on record."),
};
