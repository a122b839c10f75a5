import { z } from "zod";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { COUNT_KINDS, MOST_COUNTS } from "@/lib/counts/rules";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { codesOf, FITS, SIGNIFICANCES } from "@/lib/scales/rules";
import { ACTOR_KINDS, PUBLISHING, QUOTE_FINDINGS, SOURCE_KINDS } from "@/lib/scales/subjects";
import { dateAsKnown, day, line, listOf, number, position, prose, slug, webAddress } from "./fields";

const MOST_TAGS = 10;

const tracker = z.strictObject({
  kind: z.literal("tracker"),
  title: line,
  question: line,
  summary: prose,
  about: prose,
  licence: prose,
  publishing: z.enum(codesOf(PUBLISHING)),
});

const theme = z.strictObject({ kind: z.literal("theme"), slug, title: line, position: z.int() });

const tag = z.strictObject({ kind: z.literal("tag"), slug, definition: prose });

const quote = z.strictObject({
  kind: z.literal("quote"),
  position,
  wording: prose,
  speaker: line,
  saidOn: dateAsKnown.optional(),
  finding: z.enum(codesOf(QUOTE_FINDINGS)),
  note: prose,
});

const count = z.strictObject({
  title: line,
  kind: z.enum(codesOf(COUNT_KINDS)),
  tags: listOf(slug, MOST_TAGS).min(1),
});

const indicator = z
  .strictObject({
    kind: z.literal("indicator"),
    slug,
    theme: slug,
    title: line,
    observes: prose,
    articleSentence: prose,
    basis: line,
    significance: z.enum(codesOf(SIGNIFICANCES)),
    reviewEveryDays: z.int().min(1).max(3650),
    reviewNote: line.optional(),
    searchedUntil: day.optional(),
    knownGaps: z.array(prose).max(100),
    counts: z.array(count).min(1).max(MOST_COUNTS).optional(),
    position: z.int(),
    retiredOn: day.optional(),
    retiredReason: prose.optional(),
  })
  .refine(({ retiredOn, retiredReason }) => (retiredOn === undefined) === (retiredReason === undefined), {
    error: "A retirement has a day and a reason.",
  });

const actor = z.strictObject({
  kind: z.literal("actor"),
  name: line,
  originalName: line.optional(),
  type: z.enum(codesOf(ACTOR_KINDS)),
  affiliation: line.optional(),
});

const source = z.strictObject({
  kind: z.literal("source"),
  name: line,
  type: z.enum(codesOf(SOURCE_KINDS)),
  host: line.optional(),
  reliability: z.enum(codesOf(RELIABILITIES)),
  /** The source that it turned out to be the same as. */
  mergedInto: line.optional(),
});

const fit = z.strictObject({
  indicator: slug,
  level: z.enum(RATED_LEVELS),
  fit: z.enum(codesOf(FITS)),
  note: prose.optional(),
  settled: z.boolean(),
});

const scenario = z.strictObject({
  kind: z.literal("scenario"),
  slug,
  title: line,
  statement: prose,
  articlePhrase: prose.optional(),
  position: z.int(),
  fits: z.array(fit).max(4_000),
});

const event = z.strictObject({
  kind: z.literal("event"),
  number,
  title: line,
  expected: dateAsKnown,
  note: prose.optional(),
  url: webAddress.optional(),
  outcome: prose.optional(),
  isExpected: z.boolean(),
  indicators: listOf(slug),
});

/** The records of a package that describe how a tracker stands. */
export const FRAME_SHAPES = { tracker, theme, tag, quote, indicator, actor, source, scenario, event };
