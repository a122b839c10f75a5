// What no file format takes well: controls but line break and tab, half surrogate pairs, noncharacters, and marks that
// turn the direction of a text around.
const UNPRINTABLE = /(?![\n\t])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** A text without what cannot be printed, on one line. */
export function plainLine(text: string): string {
  return text.replace(UNPRINTABLE, "").replace(/[\s\u2028\u2029]+/gu, " ");
}
