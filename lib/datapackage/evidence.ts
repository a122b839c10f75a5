import type { Column } from "@/lib/import/rules";
import { BEARINGS, codesOf, EDITORIAL_STATES, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { codes, dateAsKnown, type Field, listOf, moment, text } from "./rules";

/** What each column of a file of evidence holds; one without its entry here does not compile. */
export const EVIDENCE_FIELDS: Record<Column, Field> = {
  id: {
    type: "integer",
    title: "Number",
    description: "The item's number in the tracker, which is also in its address.",
    constraints: { required: true, unique: true, minimum: 1 },
  },
  occurred: dateAsKnown("Occurred", "When it happened, as known.", true),
  zone: text("Time zone", "The IANA time zone of the place whose days are meant, such as Asia/Seoul."),
  published: dateAsKnown("Published", "When the linked report was published, as known."),
  captured: dateAsKnown("Captured", "When the linked report was looked at or kept."),
  headline: text("Headline", "What happened, in the tracker's own words.", true),
  summary: text("Summary", "More on what happened, in the tracker's own words."),
  quote: text("Quote", "Words from the report, in its own language."),
  quote_lang: text("Language of the quote", "A BCP 47 tag such as en or ko."),
  kind: codes("Kind", "Whether something was said, done, or became possible.", codesOf(KINDS)),
  significance: codes("Significance", "How much the item weighs, whichever way it points.", codesOf(SIGNIFICANCES)),
  origin: text("Origin", "Who reported it first.", true),
  outlet: text("Outlet", "Where the link leads, which may pass on the origin's report.", true),
  url: { ...text("Address", "The address of the report.", true), format: "uri" },
  archived_url: { ...text("Archived address", "The address of an archived copy of the report."), format: "uri" },
  rating: {
    ...text(
      "Rating",
      "Admiralty: reliability of the source A to F, credibility of the item 1 to 6; F and 6: not to be judged.",
      true,
    ),
    constraints: { required: true, pattern: "[A-F][1-6]" },
  },
  tags: listOf("Tags", "The tracker's tags that the item carries."),
  actors: listOf("Actors", "Who acts or speaks in it, by name."),
  indicators: listOf("Indicators", "The indicators that it bears on, by the names in their addresses."),
  bearings: listOf(
    "Bearings",
    `How it bears on each of them, in the same order: ${codesOf(BEARINGS).join(", ")} (genuine movement).`,
  ),
  note: text("Note", "What an editor added on the item."),
  state: codes(
    "State",
    "PUBLISHED_NEEDS_REVIEW: nobody but its author has looked at it yet. RETRACTED: it no longer counts, and stays for the record.",
    codesOf(EDITORIAL_STATES),
  ),
  recorded_at: moment("Recorded", "When this version of the item was put on record."),
  quote_english: text("Quote in English", "The quote in English, where its own words are in another language."),
};
