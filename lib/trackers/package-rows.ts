import { z } from "zod";
import { address, optionalAddress, slug } from "@/lib/addresses/input";
import { dateAsKnown, optionalDateAsKnown, optionalDay } from "@/lib/dates/input";
import { readLanguage, readZone, translationFault } from "@/lib/evidence/rules";
import { choice } from "@/lib/scales/input";
import { type Credibility, isRating, RELIABILITIES, type Reliability } from "@/lib/scales/ratings";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { ACTOR_KINDS, QUOTE_FINDINGS, SOURCE_KINDS } from "@/lib/scales/subjects";
import { line, optional, optionalLine, optionalProse, prose } from "@/lib/text/input";

const NAME = 120;
const SENTENCE = 1_000;
const TEXT = 5_000;

const name = line({ label: "name", max: NAME });

export const actorRow = z.object({
  name,
  kind: choice(ACTOR_KINDS, "kind"),
  affiliation: optionalLine({ label: "affiliation", max: NAME }),
  original_name: optionalLine({ label: "name in its own script", max: NAME }),
});
export type ActorRow = z.output<typeof actorRow>;

export const sourceRow = z.object({
  name,
  kind: choice(SOURCE_KINDS, "kind"),
  host: optionalLine({ label: "host", max: 253 }),
  reliability: choice(RELIABILITIES, "reliability"),
});
export type SourceRow = z.output<typeof sourceRow>;

export const quoteRow = z.object({
  wording: prose({ label: "wording", max: TEXT }),
  speaker: line({ label: "speaker" }),
  said_on: optionalDateAsKnown("day on which it was said"),
  finding: choice(QUOTE_FINDINGS, "finding"),
  note: prose({ label: "note", max: SENTENCE }),
});
export type QuoteRow = z.output<typeof quoteRow>;

const list = z.string().transform((text) =>
  text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

const rating = z.string().transform((text, context) => {
  if (isRating(text)) return { reliability: text.charAt(0) as Reliability, credibility: text.charAt(1) as Credibility };
  context.addIssue("Enter a rating from A1 to F6.");
  return z.NEVER;
});

export const evidenceRow = z
  .object({
    id: slug,
    occurred: dateAsKnown("date"),
    zone: optional("time zone", readZone),
    published: optionalDateAsKnown("publication day"),
    captured: optionalDay("day of the archived copy"),
    headline: line({ label: "headline" }),
    summary: optionalProse({ label: "summary", max: TEXT }),
    quote: optionalProse({ label: "quote", max: TEXT }),
    quote_lang: optional("language of the quote", readLanguage),
    kind: choice(KINDS, "kind"),
    significance: choice(SIGNIFICANCES, "significance"),
    origin: name,
    outlet: optionalLine({ label: "outlet", max: NAME }),
    url: address(),
    archived_url: optionalAddress("archived address"),
    rating,
    tags: list,
    actors: list,
    indicators: list,
    bearings: list.pipe(z.array(choice(BEARINGS, "bearing"))),
    note: optionalProse({ label: "note", max: TEXT }),
    state: z
      .enum(["", "PUBLISHED", "PUBLISHED_NEEDS_REVIEW"], { error: "Only published items can be loaded." })
      .transform((state) => state || ("PUBLISHED" as const)),
    recorded_at: z.string(),
    quote_english: optionalProse({ label: "quote in English", max: TEXT }),
  })
  .superRefine(({ indicators, bearings, quote, quote_lang, quote_english }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (indicators.length === 0) refuse("indicators", "An item bears on at least one indicator.");
    if (indicators.length !== bearings.length) {
      refuse("bearings", `There are ${bearings.length} bearings for ${indicators.length} indicators.`);
    }
    if (quote && !quote_lang) refuse("quote_lang", "Enter the language of the quote.");
    const fault = translationFault({ quote, quoteLang: quote_lang, quoteEnglish: quote_english });
    if (fault) refuse("quote_english", fault);
  });
export type EvidenceRow = z.output<typeof evidenceRow>;

export const responseRow = z.object({
  response: slug,
  move: slug,
  note: prose({ label: "ground of the link", max: SENTENCE }),
});
export type ResponseRow = z.output<typeof responseRow>;
