import { z } from "zod";
import { address, optionalAddress } from "@/lib/addresses/input";
import { dateAsKnown, optionalDateAsKnown, optionalDay } from "@/lib/dates/input";
import { choice, optionalChoice } from "@/lib/scales/input";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/scales/ratings";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { ACTOR_KINDS, SOURCE_KINDS } from "@/lib/scales/subjects";
import { line, optional, optionalLine, optionalProse, prose } from "@/lib/text/input";
import { readLanguage, readZone, translationFault } from "./rules";

const NAME = 120;
const TEXT = 5_000;
const NO_BEARING = "Choose at least one indicator that the item bears on.";

/** A box that is ticked once somebody was warned. */
const confirmation = z
  .unknown()
  .optional()
  .transform((value) => value === "yes" || value === true)
  .meta({ type: ["boolean", "string"], description: "True where the writer was warned and goes on." });

const bearings = z
  .record(z.string(), optionalChoice(BEARINGS, "bearing"), { error: NO_BEARING })
  .transform((chosen, context) => {
    const made = Object.entries(chosen).flatMap(([indicator, bearing]) => (bearing ? [{ indicator, bearing }] : []));
    if (made.length === 0) context.addIssue(NO_BEARING);
    return made;
  });

/** In the order of the form, so that what is at fault is told in that order. */
const fields = z.object({
  headline: line({ label: "headline" }),
  summary: optionalProse({ label: "summary", max: TEXT }),
  quote: optionalProse({ label: "quote", max: TEXT }),
  quoteLang: optional("language of the quote", readLanguage),
  quoteEnglish: optionalProse({ label: "quote in English", max: TEXT }),
  kind: choice(KINDS, "kind"),
  significance: choice(SIGNIFICANCES, "significance"),
  occurred: dateAsKnown("date"),
  zone: optional("time zone", readZone),
  published: optionalDateAsKnown("publication day"),
  url: address(),
  origin: line({ label: "origin", max: NAME }),
  originKind: optionalChoice(SOURCE_KINDS, "kind of source"),
  originReliability: optionalChoice(RELIABILITIES, "reliability"),
  outlet: optionalLine({ label: "outlet", max: NAME }),
  outletKind: optionalChoice(SOURCE_KINDS, "kind of source"),
  outletReliability: optionalChoice(RELIABILITIES, "reliability"),
  reliability: optionalChoice(RELIABILITIES, "reliability"),
  credibility: choice(CREDIBILITIES, "credibility"),
  archivedUrl: optionalAddress("archived address"),
  captured: optionalDay("day of the archived copy"),
  bearings,
  bearingNotes: z.record(z.string(), optionalProse({ label: "note", max: 1_000 })).prefault({}),
  actors: z
    .array(optionalLine({ label: "actor's name", max: NAME }), { error: "The actors must be a list." })
    .max(50, "At most 50 actors.")
    .prefault([]),
  actorKinds: z.array(optionalChoice(ACTOR_KINDS, "kind of actor")).max(50).prefault([]),
  tags: z.array(z.string().max(80), { error: "The tags must be a list." }).max(100).prefault([]),
  note: optionalProse({ label: "note", max: TEXT }),
  allowDuplicate: confirmation,
  allowFuture: confirmation,
});

function whole<S extends typeof fields>(schema: S) {
  return schema.superRefine((item, context) => {
    if (item.quote !== null && item.quoteLang === null) {
      context.addIssue({ code: "custom", path: ["quoteLang"], message: "Enter the language of the quote." });
    }
    const fault = translationFault(item);
    if (fault) context.addIssue({ code: "custom", path: ["quoteEnglish"], message: fault });
  });
}

/** What an editor submits about one item of evidence. */
export const evidenceInput = whole(fields);
export type EvidenceInput = z.output<typeof evidenceInput>;

const STALE = "This form is incomplete. Open it again.";
const reason = prose({ label: "reason", max: 2_000 });
const version = z.coerce.number({ error: STALE }).int(STALE).positive(STALE);

const changed = {
  change: z.enum(["MINOR", "CORRECTION"], { error: "Choose whether this is a minor change or a correction." }),
  reason,
};

/** A change of an item, without the version that was seen. */
export const evidenceChangeInput = whole(fields.extend(changed));

/** A change of an item, made by somebody who saw the given version of it. */
export const evidenceEditInput = whole(fields.extend({ version, ...changed }));
export type EvidenceEditInput = z.output<typeof evidenceEditInput>;

export const retractionReasonInput = z.object({ reason });
export const retractionInput = retractionReasonInput.extend({ version });
export type RetractionInput = z.output<typeof retractionInput>;
