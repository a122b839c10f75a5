import { z } from "zod";
import { BEARINGS, CONFIDENCES, LEVELS, SIGNIFICANCES, TRENDS } from "@/lib/scales/rules";
import { approval, code, date, day, moment, named, page, rules, seen, state } from "./parts";

const standing = {
  slug: z.string(),
  title: z.string(),
  theme: z.string().meta({ description: "The slug of its theme." }),
  level: code(LEVELS),
  trend: code(TRENDS).nullable(),
  confidence: code(CONFIDENCES).nullable(),
  effectiveOn: day.nullable().meta({ description: "The day that the standing judgement speaks of." }),
  reviewDueOn: day.nullable(),
  overdue: z.boolean(),
  evidenceCount: z.int().meta({ description: "How many items bear on it that were not retracted." }),
  latestEvidence: z.object({ id: z.int(), occurred: date, headline: z.string(), state }).nullable(),
};

export const indicator = z.object({ ...standing, page }).register(named, {
  id: "Indicator",
  description: "Where an indicator stands.",
});

export const assessment = z
  .object({
    number: z.int(),
    state,
    level: code(LEVELS),
    confidence: code(CONFIDENCES).nullable(),
    confidenceReason: z.string().nullable(),
    rationale: z.string(),
    effectiveOn: day,
    codebookVersion: z.int().meta({ description: "The version of the rules that it was made under." }),
    ruleException: z.string().nullable(),
    citations: z.array(
      z.object({
        evidence: z.int(),
        version: z.int(),
        bearing: code(BEARINGS),
        correctedSince: z.boolean(),
        retracted: z.boolean(),
      }),
    ),
    checks: z.array(z.int()),
    dissents: z.array(
      z.object({ level: code(LEVELS), rationale: z.string(), signedAs: z.string(), recordedAt: moment }),
    ),
    approval: approval.nullable(),
    signedAs: z.string(),
    recordedAt: moment,
  })
  .register(named, { id: "Assessment", description: "A judgement on an indicator." });

export const check = z
  .object({
    number: z.int(),
    source: z.string(),
    scope: z.string(),
    periodFirst: day,
    periodLast: day,
    checkedOn: day,
    note: z.string().nullable(),
    signedAs: z.string(),
    recordedAt: moment,
  })
  .register(named, { id: "Check", description: "A dated look at a source that found nothing." });

const review = z
  .object({
    number: z.int(),
    assessment: z.int().meta({ description: "The judgement that was left as it was." }),
    reviewedOn: day,
    note: z.string().nullable(),
    signedAs: z.string(),
    recordedAt: moment,
  })
  .register(named, { id: "Review" });

export const indicatorInFull = z
  .object({
    ...seen,
    ...indicator.shape,
    observes: z.string(),
    articleSentence: z.string(),
    basis: z.string(),
    significance: code(SIGNIFICANCES),
    reviewEveryDays: z.int(),
    retiredOn: day.nullable(),
    retiredReason: z.string().nullable(),
    searchedUntil: day.nullable(),
    knownGaps: z.array(z.string()),
    codebook: z.object({ version: z.int(), note: z.string(), rules }).nullable(),
    assessments: z.array(assessment).meta({ description: "The standing one first." }),
    reviews: z.array(review),
    checks: z.array(check),
  })
  .register(named, { id: "IndicatorInFull" });
