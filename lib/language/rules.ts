/**
 * How judgements are worded, after Intelligence Community Directive 203, "Analytic Standards" (US Office of the Director
 * of National Intelligence, 2 January 2015), D.6.e(2): seven steps of likelihood, each with a word in either of two rows;
 * the rows are not to be mixed, and a confidence never stands in one sentence with a likelihood. All of it is advice.
 */

/** The words of each row by step, with the forms that they take in a sentence; the row of our own scale first. */
const ROWS: readonly (readonly string[])[] = [
  [
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly (?:an )?even chance",
    "likely",
    "very likely",
    "almost certain(?:ly)?",
  ],
  [
    "remote (?:chance|possibility)",
    "highly improbabl[ey]",
    "improbabl[ey]",
    "roughly even odds",
    "probabl[ey]",
    "highly probabl[ey]",
    "nearly certain(?:ly)?",
  ],
];

/** Words that no event could prove wrong. "May" with a capital is the month; "could not" says something. */
const EMPTY =
  /\b(?:may|[Mm]ight|[Cc]ould(?! not\b)|(?:[Cc]annot|[Cc]an(?:no|['’])t|[Cc]an not)(?: be)? rul(?:e|ed) out|[Pp]ossibly|[Pp]erhaps|[Cc]onceivably|[Ii]t is possible|[Pp]otentially)\b/g;

// "Confidence-building" is the name of a kind of measure.
const CONFIDENCE = /\bconfiden(?:t|tly|ce)\b(?![-\s]building)/i;

const TERMS = ROWS.map(
  (words) => new RegExp(`\\b(?:${[...words].sort((a, b) => b.length - a.length).join("|")})\\b`, "gi"),
);

// After two letters, so that "U.S. President" stays in one piece. Nothing is sought from within a run of blanks: that
// would take quadratic time.
const SENTENCE_END = /(?<=[^\s.]{2}[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])|\n\s*/u;

/** What could be worded better in a text, in sentences that say how; none where there is nothing to say. */
export function languageAdvice(text: string): string[] {
  return [...mixedRows(text), ...confidenceBesideLikelihood(text), ...emptyWords(text)];
}

function mixedRows(text: string): string[] {
  const [ours = [], others = []] = TERMS.map((row) => wordsOf(row, text));
  if (ours.length === 0 || others.length === 0) return [];
  return [
    `${listed([...ours, ...others])} come from two scales of likelihood. Keep to one: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain.`,
  ];
}

function confidenceBesideLikelihood(text: string): string[] {
  const advice = text.split(SENTENCE_END).flatMap((sentence) => {
    const confidence = CONFIDENCE.exec(sentence)?.[0];
    const likelihood = TERMS.flatMap((row) => wordsOf(row, sentence))[0];
    if (!confidence || !likelihood) return [];
    return [
      `“${confidence}” and “${likelihood}” stand in one sentence. One is about the basis, the other about the event: give each a sentence of its own.`,
    ];
  });
  return [...new Set(advice)];
}

function emptyWords(text: string): string[] {
  const words = wordsOf(EMPTY, text);
  if (words.length === 0) return [];
  const assert = words.length === 1 ? "asserts" : "assert";
  return [`${listed(words)} ${assert} nothing: say what is the case, or how likely it is.`];
}

function wordsOf(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase().replace(/\s+/g, " ")))];
}

/** “a”, “b” and “c” */
function listed(words: string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} and ${last}`;
}
