import { isCodeOf, type Scale } from "@/lib/scales/rules";
import type { Reading } from "@/lib/text/rules";

export const PAGE_SIZE = 50;
/** Rows past this one are not listed, and counts stop here. */
export const LAST_ROW = 10_000;
const LAST_PAGE = LAST_ROW / PAGE_SIZE;
/** Of what a search finds, so many are put in the order of their match: the newest. */
export const MOST_RANKED = 1_000;

/** The orders of the list; a minus says that the last comes first. */
export const SORTS = {
  "-occurred": { words: "Newest first" },
  occurred: { words: "Oldest first" },
  "-recorded": { words: "Last recorded first" },
  recorded: { words: "First recorded first" },
  "-published": { words: "Last published first" },
  published: { words: "First published first" },
  "-significance": { words: "Most significant first" },
  significance: { words: "Least significant first" },
  headline: { words: "Headline, A to Z" },
  "-headline": { words: "Headline, Z to A" },
  source: { words: "Origin, A to Z" },
  "-source": { words: "Origin, Z to A" },
  rating: { words: "Rating, A1 to F6" },
  "-rating": { words: "Rating, F6 to A1" },
  kind: { words: "Statements first" },
  "-kind": { words: "Capability changes first" },
  rank: { words: "Best match first" },
} as const;
export type Sort = keyof typeof SORTS;

export function codeIn<S extends Scale>(scale: S, text: string, label: string): Reading<Extract<keyof S, string>> {
  return isCodeOf(scale, text) ? { ok: true, value: text } : noSuch(label, text);
}

export function oneOf(offers: string[], text: string, label: string): Reading<string> {
  return offers.includes(text) ? { ok: true, value: text } : noSuch(label, text);
}

export function pageNumber(text: string): Reading<number> {
  const page = Number(text);
  if (!/^[0-9]{1,9}$/.test(text) || page < 1) return { ok: false, message: "Pages are counted from 1." };
  if (page <= LAST_PAGE) return { ok: true, value: page };
  const rows = LAST_ROW.toLocaleString("en-GB");
  return { ok: false, message: `The list ends at row ${rows}, on page ${LAST_PAGE}: narrow it with the filters.` };
}

function noSuch(label: string, text: string): Reading<never> {
  const characters = Array.from(text);
  const shown = characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text;
  return { ok: false, message: `There is no ${label} “${shown}”. Choose one from the list.` };
}
