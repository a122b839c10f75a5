import type { LevelSpan } from "@/lib/assessments/rules";
import { dateInWords } from "@/lib/dates/words";
import { LEVELS } from "@/lib/scales/rules";

const TOLD = 4;

/** One sentence on how a level went: how often it changed, and the last levels with the days they began on. */
export function historyInWords(spans: readonly LevelSpan[]): string {
  const [first] = spans;
  if (!first) return "Nothing has been judged yet.";
  if (spans.length === 1) return `${LEVELS[first.level].words} since ${dateInWords(first.from)}, without a change.`;
  const changes = spans.length - 1;
  const told = spans
    .slice(-TOLD)
    .map(({ level, from }) => `${LEVELS[level].words.toLowerCase()} from ${dateInWords(from)}`);
  const count = `${changes} ${changes === 1 ? "change" : "changes"} of level since ${dateInWords(first.from)}`;
  const lately = spans.length > TOLD ? "lately " : "";
  return `${count}: ${lately}${told.slice(0, -1).join(", ")} and ${told.at(-1)}.`;
}
