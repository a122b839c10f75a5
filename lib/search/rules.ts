import { type Reading, readLine } from "@/lib/text/rules";

/** One thing to look for. */
export interface Term {
  /** The ways in which it may be written. What is quoted is written in one way only. */
  forms: string[];
  /** True where it was quoted: its words in a row, each to its end. */
  isExact: boolean;
}

/** What was asked for. */
export interface Search {
  /** Of each group at least one must be found. */
  groups: Term[][];
  /** None of these may be found. */
  excluded: Term[];
}

export const MAX_CHARACTERS = 200;
const MAX_TERMS = 12;

const PART = /(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu;
const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Reads what was typed into a search: words of which all must be found, `"words in a row"`, `-word` for what must not be
 * found, and `or` between two of which one is enough. Null where nothing was typed.
 */
export function readSearch(typed: string): Reading<Search | null> {
  const line = readLine(typed, { label: "search", max: MAX_CHARACTERS });
  if (!line.ok) return line;
  if (line.value === "") return { ok: true, value: null };
  const search = partsOf(line.value);
  const terms = [...search.groups, search.excluded].flat();
  const refused = (message: string) => ({ ok: false, message }) as const;
  if (terms.length === 0) return refused("Enter a word or a number: signs alone are not searched for.");
  if (terms.length > MAX_TERMS) return refused(`Search for at most ${MAX_TERMS} words.`);
  if (search.groups.length === 0) return refused("Say also what is to be found: so far only what is left out is said.");
  if (!search.groups.flat().some(isLongEnough)) return refused("Enter at least two letters: one is too short.");
  return { ok: true, value: search };
}

function partsOf(line: string): Search {
  const search: Search = { groups: [], excluded: [] };
  let isOr = false;
  for (const [, minus, quoted, word] of line.matchAll(PART)) {
    if (!minus && word?.toLowerCase() === "or") {
      isOr = true;
      continue;
    }
    const text = quoted ?? word ?? "";
    if (!text.match(LETTERS)) continue;
    const term = quoted === undefined ? { forms: formsOf(text), isExact: false } : { forms: [quoted], isExact: true };
    if (minus) search.excluded.push(term);
    else if (isOr && search.groups.length > 0) search.groups.at(-1)?.push(term);
    else search.groups.push([term]);
    isOr = false;
  }
  return search;
}

function isLongEnough({ forms }: Term): boolean {
  return forms.some((form) => (form.match(LETTERS)?.length ?? 0) > 1);
}

/** A word in singular and plural as English has them. One whose beginning is another form is found by that already. */
function formsOf(word: string): string[] {
  const stem = (length: number, ending = "") => word.slice(0, -length) + ending;
  if (/[a-z]{2}ies$/i.test(word)) return [word, stem(3, "y")];
  if (/[a-z]{2}[^aeiou\W\d_]y$/i.test(word)) return [word, stem(1, "ies")];
  if (/[a-z]{2}(?:ch|sh|x|z|ss)es$/i.test(word)) return [stem(2)];
  if (/[a-z]{4}s$/i.test(word) && !/(?:ss|us|is)$/i.test(word)) return [stem(1)];
  return [word];
}
