import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { MOST_TRIGGERS } from "@/lib/codebooks/rules";
import { COUNT_KINDS, MOST_COUNTS } from "@/lib/counts/rules";
import { day, optionalDay } from "@/lib/dates/input";
import { choice, forEachRatedLevel, optionalChoice } from "@/lib/scales/input";
import { BEARINGS, CONFIDENCES, FITS, KINDS, LEVELS, SIGNIFICANCES } from "@/lib/scales/rules";
import { PUBLISHING } from "@/lib/scales/subjects";
import { line, optionalLine, optionalProse, prose } from "@/lib/text/input";

const SENTENCE = 1_000;
const TEXT = 5_000;

export const frameFile = z.strictObject({
  slug,
  title: line({ label: "title" }),
  question: line({ label: "question" }),
  summary: prose({ label: "summary", max: SENTENCE }),
  about: prose({ label: "text about the tracker" }),
  publishing: choice(PUBLISHING, "way of publishing"),
  signature: line({ label: "signature" }),
  licence: prose({ label: "licence", max: SENTENCE }),
  themes: z.array(z.strictObject({ slug, title: line({ label: "title" }), indicators: z.array(slug).min(1) })).min(1),
  tags: z.record(slug, line({ label: "definition", max: SENTENCE })),
  scenarios: z.array(
    z.strictObject({
      slug,
      title: line({ label: "title" }),
      article_phrase: optionalLine({ label: "article's phrase", max: SENTENCE }),
      statement: prose({ label: "statement", max: SENTENCE }),
    }),
  ),
});
export type FrameFile = z.output<typeof frameFile>;

/** Something observable that a level's rule names. */
const trigger = z.strictObject({
  text: line({ label: "text" }),
  bearing: choice(BEARINGS, "bearing"),
  kind: optionalChoice(KINDS, "kind"),
  tag: slug.nullish().transform((tag) => tag ?? null),
});

const triggers = z.array(trigger).max(MOST_TRIGGERS, `At most ${MOST_TRIGGERS} triggers of a level.`);

const assessment = z
  .strictObject({
    effective_on: day("effective day"),
    level: choice(LEVELS, "level"),
    confidence: optionalChoice(CONFIDENCES, "confidence"),
    confidence_reason: optionalProse({ label: "reason for the confidence", max: SENTENCE }),
    rationale: prose({ label: "rationale", max: TEXT }),
    cites: z.array(z.string(), { error: "Enter the list of cited items, [] for none." }),
  })
  .superRefine(({ level, confidence, confidence_reason, cites }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (level === "NOT_YET_RATED") {
      if (confidence) refuse("confidence", "What is not yet rated has no confidence.");
      return;
    }
    if (!confidence) refuse("confidence", "Choose a confidence.");
    if (!confidence_reason) refuse("confidence_reason", "Enter the reason for the confidence.");
    if (cites.length === 0) refuse("cites", "An assessment cites at least one item.");
  });

const fit = z.strictObject({
  fit: choice(FITS, "fit"),
  settled: z.boolean({ error: "Enter true where a source settles the fit, false where it is the coder's." }),
  note: optionalLine({ label: "note", max: SENTENCE }),
});

export const indicatorFile = z.strictObject({
  title: line({ label: "title" }),
  basis: line({ label: "basis" }),
  article_sentence: prose({ label: "article's sentence", max: SENTENCE }),
  observes: prose({ label: "text on what is observed", max: SENTENCE }),
  significance: choice(SIGNIFICANCES, "significance"),
  review_every_days: z
    .int({ error: "Enter a whole number of days." })
    .min(1, "At least 1 day.")
    .max(3650, "At most 3650 days."),
  review_note: optionalLine({ label: "review note", max: SENTENCE }),
  searched_until: optionalDay("day searched until"),
  known_gaps: z.array(line({ label: "known gap", max: SENTENCE })),
  codebook: z.strictObject({
    version: z.literal(1, { error: "A tracker starts with version 1 of each codebook." }),
    note: prose({ label: "note", max: SENTENCE }),
    rules: forEachRatedLevel(prose({ label: "rule", max: TEXT })),
    triggers: forEachRatedLevel(triggers.optional()).optional(),
  }),
  counts: z
    .array(
      z.strictObject({
        title: line({ label: "title" }),
        kind: choice(COUNT_KINDS, "kind of count"),
        tags: z.array(slug).min(1, "A count names at least one tag."),
      }),
    )
    .max(MOST_COUNTS, `At most ${MOST_COUNTS} counts.`)
    .optional(),
  assessments: z.array(assessment),
  fits: z.record(slug, forEachRatedLevel(fit)),
});
export type IndicatorFile = z.output<typeof indicatorFile>;
