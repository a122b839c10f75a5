/** A sentence's end: its mark with the quotes and brackets that close there, before a space or the text's end. */
const END = /[.!?…]+["”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*/gu;

/** What ends with a full stop and ends no sentence: initials ("U.S.", "J."), titles, months and such. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Adm|Col|Lt|Gov|Sen|Rep|St|No|Nos|vs|cf|approx|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$/u;

const MAX = 280;
/** More than can be quoted, were each character two long. What comes later changes nothing, and would take long to look through. */
const LOOKED_AT = 2 * MAX + 2;

/** The first sentence of a text, on one line; cut off with "…" where it is longer than anybody would quote. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n+/);
  const line = paragraph.replace(/\s+/gu, " ").slice(0, LOOKED_AT);
  const ends = [...line.matchAll(END)].map(({ 0: mark, index }) => index + mark.length);
  const end = ends.find((at) => !ABBREVIATION.test(line.slice(0, at))) ?? line.length;
  const sentence = line.slice(0, end);
  const characters = Array.from(sentence);
  return characters.length <= MAX
    ? sentence
    : `${characters
        .slice(0, MAX)
        .join("")
        .replace(/\s+\S*$/u, "")}…`;
}
