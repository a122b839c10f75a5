import { diffArrays } from "diff";

/** A run of text that stands in both of two texts, in the earlier one only, or in the later one only. */
export interface Run {
  text: string;
  mark: "KEPT" | "GONE" | "COME";
}

/** Past so many changed words two texts are told as wholly different: nobody would read what is marked. */
const MOST_CHANGES = 800;

const words = new Intl.Segmenter("en", { granularity: "word" });

/** Two texts as one, word by word: without what came it is the earlier one, without what went the later one. */
export function wordsBetween(earlier: string, later: string): Run[] {
  const runs = diffArrays(wordsOf(earlier), wordsOf(later), { maxEditLength: MOST_CHANGES });
  if (!runs) {
    return [
      { text: earlier, mark: "GONE" },
      { text: later, mark: "COME" },
    ];
  }
  return runs.map(({ value, added, removed }) => {
    return { text: value.join(""), mark: added ? "COME" : removed ? "GONE" : "KEPT" };
  });
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
