import { isCodeOf } from "./rules";

/** How far a source can be relied on (Admiralty system). F is no worst grade: it says that nobody can tell. */
export const RELIABILITIES = {
  A: { words: "Completely reliable", ofSource: "Completely reliable source" },
  B: { words: "Usually reliable", ofSource: "Usually reliable source" },
  C: { words: "Fairly reliable", ofSource: "Fairly reliable source" },
  D: { words: "Not usually reliable", ofSource: "Not usually reliable source" },
  E: { words: "Unreliable", ofSource: "Unreliable source" },
  F: { words: "Reliability cannot be judged", ofSource: "Source whose reliability cannot be judged" },
} as const;
export type Reliability = keyof typeof RELIABILITIES;

/** How far one item can be believed (Admiralty system). 6 is no worst grade: it says that nobody can tell. */
export const CREDIBILITIES = {
  "1": { words: "Confirmed by other sources" },
  "2": { words: "Probably true" },
  "3": { words: "Possibly true" },
  "4": { words: "Doubtful" },
  "5": { words: "Improbable" },
  "6": { words: "Truth cannot be judged" },
} as const;
export type Credibility = keyof typeof CREDIBILITIES;

/** Both halves as one code, as in "B2". */
export type Rating = `${Reliability}${Credibility}`;

export function isRating(text: string): text is Rating {
  return text.length === 2 && isCodeOf(RELIABILITIES, text.charAt(0)) && isCodeOf(CREDIBILITIES, text.charAt(1));
}

/**
 * "B2" is "Usually reliable source; probably true".
 * @throws RangeError when the text is not a rating.
 */
export function ratingInWords(rating: string): string {
  if (!isRating(rating)) throw new RangeError(`Not a rating: ${rating}`);
  const { ofSource } = RELIABILITIES[rating.charAt(0) as Reliability];
  const { words } = CREDIBILITIES[rating.charAt(1) as Credibility];
  return `${ofSource}; ${words.toLowerCase()}`;
}
