import { z } from "zod";
import { OUTCOMES, OUTLOOK_KINDS } from "@/lib/outlooks/rules";
import { CONFIDENCES, codesOf, LEVELS, LIKELIHOODS } from "@/lib/scales/rules";
import { citation, day, line, listOf, number, prose, recorded, slug } from "./fields";

const PUBLISHED = ["PUBLISHED", "PUBLISHED_NEEDS_REVIEW"] as const;

const check = z
  .strictObject({
    kind: z.literal("check"),
    indicator: slug,
    number,
    source: line,
    scope: prose,
    periodFirst: day,
    periodLast: day,
    checkedOn: day,
    note: prose.optional(),
    ...recorded,
  })
  .refine(({ periodFirst, periodLast }) => periodFirst <= periodLast, { error: "Its period ends before it begins." });

const basis = { cites: listOf(citation), checks: listOf(number) };

const assessment = z
  .strictObject({
    kind: z.literal("assessment"),
    indicator: slug,
    number,
    level: z.enum(codesOf(LEVELS)),
    confidence: z.enum(codesOf(CONFIDENCES)).optional(),
    confidenceReason: prose.optional(),
    rationale: prose,
    effectiveOn: day,
    codebook: number,
    ruleException: prose.optional(),
    state: z.enum(PUBLISHED),
    ...basis,
    ...recorded,
  })
  .superRefine(({ level, confidence, cites, checks }, context) => {
    const isRated = level !== "NOT_YET_RATED";
    if (isRated !== (confidence !== undefined)) context.addIssue("A level has a confidence, and nothing else has one.");
    if (isRated && cites.length + checks.length === 0) context.addIssue("A level rests on at least one item or check.");
  });

const of = { indicator: slug, assessment: number };

const dissent = z.strictObject({
  kind: z.literal("dissent"),
  ...of,
  number,
  level: z.enum(codesOf(LEVELS)),
  rationale: prose,
  ...recorded,
});

const review = z
  .strictObject({
    kind: z.literal("review"),
    ...of,
    number,
    reviewedOn: day,
    note: prose.optional(),
    ...basis,
    ...recorded,
  })
  .refine(({ cites, checks }) => cites.length + checks.length > 0, { error: "A review names an item or a check." });

const approval = z.union([
  z.strictObject({ kind: z.literal("approval"), item: number, version: number, ...recorded }),
  z.strictObject({ kind: z.literal("approval"), ...of, ...recorded }),
]);

const outlook = z
  .strictObject({
    kind: z.literal("outlook"),
    number,
    indicator: slug.optional(),
    type: z.enum(codesOf(OUTLOOK_KINDS)),
    statement: prose,
    likelihood: z.enum(codesOf(LIKELIHOODS)),
    basis: prose,
    madeOn: day,
    dueOn: day,
    cites: listOf(citation),
    ...recorded,
  })
  .refine(({ madeOn, dueOn }) => madeOn <= dueOn, { error: "It falls due before it was made." });

const result = z.strictObject({
  kind: z.literal("result"),
  outlook: number,
  number,
  outcome: z.enum(codesOf(OUTCOMES)),
  note: prose,
  ...recorded,
});

/** The records of a package that hold what was looked for, judged and expected. */
export const JUDGEMENT_SHAPES = { check, assessment, dissent, review, approval, outlook, result };
