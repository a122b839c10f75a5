import { z } from "zod";
import { MOST_TRIGGERS, RATED_LEVELS } from "@/lib/codebooks/rules";
import { readLanguage, readZone, translationFault } from "@/lib/evidence/rules";
import { forEachRatedLevel } from "@/lib/scales/input";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { BEARINGS, codesOf, EDITORIAL_STATES, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { CHANGES } from "@/lib/scales/subjects";
import { dateAsKnown, day, line, listOf, number, prose, proseOrNothing, recorded, slug, webAddress } from "./fields";

const trigger = z.strictObject({
  level: z.enum(RATED_LEVELS),
  text: prose,
  bearing: z.enum(codesOf(BEARINGS)),
  kind: z.enum(codesOf(KINDS)).optional(),
  tag: slug.optional(),
});

const codebook = z.strictObject({
  kind: z.literal("codebook"),
  indicator: slug,
  version: number,
  note: prose,
  rules: forEachRatedLevel(prose),
  triggers: z.array(trigger).max(MOST_TRIGGERS * RATED_LEVELS.length),
  ...recorded,
});

const rating = z
  .strictObject({
    kind: z.literal("rating"),
    source: line,
    number,
    before: z.enum(codesOf(RELIABILITIES)),
    after: z.enum(codesOf(RELIABILITIES)),
    reason: prose,
    ...recorded,
  })
  .refine(({ before, after }) => before !== after, { error: "It changes nothing." });

const bearing = z.strictObject({ indicator: slug, bearing: z.enum(codesOf(BEARINGS)), note: prose.optional() });

const evidence = z
  .strictObject({
    kind: z.literal("evidence"),
    number,
    version: number,
    state: z.enum(codesOf(EDITORIAL_STATES)),
    change: z.enum(codesOf(CHANGES)),
    reason: prose.optional(),
    occurred: dateAsKnown,
    zone: line.refine((raw) => readZone(raw).ok, "It is no time zone.").optional(),
    published: dateAsKnown.optional(),
    captured: day.optional(),
    headline: line,
    summary: proseOrNothing,
    quote: prose.optional(),
    quoteLang: line.refine((raw) => readLanguage(raw).ok, "It is no language.").optional(),
    quoteEnglish: prose.optional(),
    type: z.enum(codesOf(KINDS)),
    significance: z.enum(codesOf(SIGNIFICANCES)),
    origin: line,
    outlet: line,
    url: webAddress,
    archivedUrl: webAddress.optional(),
    reliability: z.enum(codesOf(RELIABILITIES)),
    credibility: z.int().min(1).max(6),
    note: prose.optional(),
    bearings: z.array(bearing).min(1).max(1_000),
    actors: listOf(line),
    tags: listOf(slug),
    ...recorded,
  })
  .superRefine((item, context) => {
    const { quote = null, quoteLang = null, quoteEnglish = null } = item;
    const fault = translationFault({ quote, quoteLang, quoteEnglish });
    if (fault) context.addIssue(fault);
    const isFirst = item.version === 1;
    if (isFirst !== (item.change === "FIRST")) context.addIssue("Its first version alone is the first.");
    if (!isFirst && item.reason === undefined) context.addIssue("A change has a reason.");
    if (item.change === "RETRACTION" && item.state !== "RETRACTED") context.addIssue("A retraction retracts.");
  });

const response = z
  .strictObject({ kind: z.literal("response"), item: number, number, to: number, note: prose, ...recorded })
  .refine(({ item, to }) => item !== to, { error: "Nothing responds to itself." });

const withdrawal = z.strictObject({
  kind: z.literal("withdrawal"),
  item: number,
  response: number,
  reason: prose,
  ...recorded,
});

/** The records of a package that hold rules, letters of sources, and items. */
export const EVIDENCE_SHAPES = { codebook, rating, evidence, response, withdrawal };
