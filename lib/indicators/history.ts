import { dateInWords } from "@/lib/dates/words";
import { LEVELS, type Level } from "@/lib/scales/rules";

interface Judgement {
  level: Level;
  effectiveOn: string;
}

/** Days on which one level held without a break. */
export interface LevelSpan {
  level: Level;
  from: string;
  /** The day on which the next level begins; null for the level that still holds. */
  until: string | null;
}

/**
 * How the level went, the oldest first. Takes the assessments as they are known, the standing one first: of those that
 * speak from one day only the first ever stood.
 */
export function levelSpans(judgements: readonly Judgement[]): LevelSpan[] {
  const spans: LevelSpan[] = [];
  let lastDay: string | null = null;
  for (const { level, effectiveOn } of judgements) {
    if (effectiveOn === lastDay) continue;
    lastDay = effectiveOn;
    const later = spans[0];
    if (later?.level === level) later.from = effectiveOn;
    else spans.unshift({ level, from: effectiveOn, until: later?.from ?? null });
  }
  return spans;
}

const TOLD = 4;

/** One sentence on how the level went: the last changes with their days, and how many there were. */
export function historyInWords(spans: readonly LevelSpan[]): string {
  const [first] = spans;
  if (!first) return "Nothing has been judged yet.";
  if (spans.length === 1) return `${LEVELS[first.level].words} since ${dateInWords(first.from)}, without a change.`;
  const told = spans
    .slice(-TOLD)
    .map(({ level, from }) => `${LEVELS[level].words.toLowerCase()} from ${dateInWords(from)}`);
  const changes = spans.length - 1;
  const all = `${changes} ${changes === 1 ? "change" : "changes"} of level since ${dateInWords(first.from)}`;
  const earlier = spans.length > TOLD ? "lately " : "";
  return `${all}: ${earlier}${told.slice(0, -1).join(", ")} and ${told.at(-1)}.`;
}
