import type { Search } from "./rules";
import { folded, wordsOf } from "./words";

/** What may have been meant: the words that were typed, those that are nearly a word of one of the names replaced by it. */
export function nearestTo(typed: string, { groups }: Search, names: string[]): string | null {
  const words = names.flatMap((name) => wordsOf(name).map(({ start, end }) => name.slice(start, end)));
  let meant = typed;
  for (const { forms, isExact } of groups.flat()) {
    const nearest = forms[0] && !isExact ? nearestWord(forms[0], words) : null;
    if (nearest && forms[0]) meant = meant.replace(forms[0], () => nearest);
  }
  return meant === typed ? null : meant;
}

function nearestWord(typed: string, words: string[]): string | null {
  const plain = folded(typed);
  const allowed = Math.max(1, Math.floor(plain.length / 3));
  const distances = words.map((word) => ({ word, distance: distance(plain, folded(word)) }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance > 0 && best.distance <= allowed ? best.word : null;
}

/** How many letters have to be put in, left out or changed to make one text of another (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1];
    for (const [j, there] of Array.from(other).entries()) {
      const changed = (row[j] ?? 0) + (letter === there ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
