import { dateInWords } from "@/lib/dates/words";
import { ratingInWords } from "@/lib/scales/ratings";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import type { ItemVersion } from "./read-item";

/** One field in which two versions of an item differ, in words; null where nothing stood. */
export interface FieldChange {
  field: string;
  said: string | null;
  says: string | null;
}

type Telling = (version: ItemVersion) => string | null;

const FIELDS: Record<string, Telling> = {
  Occurred: ({ occurred }) => dateInWords(occurred),
  "Time zone": ({ zone }) => zone,
  Published: ({ published }) => published && dateInWords(published),
  Captured: ({ captured }) => captured && dateInWords(captured),
  Headline: ({ headline }) => headline,
  Summary: ({ summary }) => summary || null,
  Quote: ({ quote }) => quote,
  "Language of the quote": ({ quoteLang }) => quoteLang,
  "Quote in English": ({ quoteEnglish }) => quoteEnglish,
  Kind: ({ kind }) => KINDS[kind].words,
  Significance: ({ significance }) => SIGNIFICANCES[significance].words,
  Origin: ({ origin }) => origin.name,
  Outlet: ({ outlet }) => outlet.name,
  Address: ({ url }) => url,
  "Archived address": ({ archivedUrl }) => archivedUrl,
  Rating: ({ reliability, credibility }) =>
    `${reliability}${credibility}: ${ratingInWords(`${reliability}${credibility}`)}`,
  Bears: ({ bearings }) => bearings.map(bearingInWords).join("; "),
  Actors: ({ actors }) => actors.map(({ name }) => name).join("; ") || null,
  Tags: ({ tags }) => tags.map(({ slug }) => slug).join("; ") || null,
  Note: ({ note }) => note,
};

/** The fields in which the later version says something else. */
export function changesBetween(earlier: ItemVersion, later: ItemVersion): FieldChange[] {
  return Object.entries(FIELDS)
    .map(([field, tell]) => ({ field, said: tell(earlier), says: tell(later) }))
    .filter(({ said, says }) => said !== says);
}

function bearingInWords({ title, bearing, note }: ItemVersion["bearings"][number]): string {
  const words = `${BEARINGS[bearing].words} ${title}`;
  return note ? `${words} (${note})` : words;
}
