const MAX_LENGTH = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Slugs that would hide a page: these words stand in addresses where a slug can stand. */
const TAKEN = new Set(["new", "edit"]);

/** Latin letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** Also where what comes from outside is no text at all: arguments bound to an action come back from the browser. */
export function isSlug(text: unknown): text is string {
  return typeof text === "string" && text.length <= MAX_LENGTH && SLUG.test(text) && !TAKEN.has(text);
}

/** A slug made from a title, cut between words; "" where the title gives none, as one in Hangul alone. */
export function slugOf(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[ßæœøđðłþı]/g, (letter) => PLAIN[letter] ?? "")
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, MAX_LENGTH);
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return isSlug(slug) ? slug : "";
}
