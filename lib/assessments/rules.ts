import { dateInWords } from "@/lib/dates/words";
import { LEVELS, type Level } from "@/lib/scales/rules";
import { capital } from "@/lib/text/capital";

/** As much of an assessment as its level's history needs. */
export interface Judgement {
  level: Level;
  effectiveOn: string;
}

/** A stretch of days on one level; it ends where the next one begins, and the last one still holds. */
export interface LevelSpan {
  level: Level;
  from: string;
}

/** A level that gave way to another; `from` is null where nothing was judged before. */
export interface LevelChange {
  from: Level | null;
  to: Level;
  on: string;
}

/** The history of a level, oldest span first, from the assessments that count, the standing one first. */
export function levelSpans(standingFirst: Judgement[]): LevelSpan[] {
  const spans: LevelSpan[] = [];
  for (const { level, effectiveOn } of standingByDay(standingFirst).reverse()) {
    if (spans.at(-1)?.level !== level) spans.push({ level, from: effectiveOn });
  }
  return spans;
}

/** Where a level changed, oldest first; the first judgement is a change from nothing. */
export function levelChanges(spans: LevelSpan[]): LevelChange[] {
  return spans.map(({ level, from }, index) => ({ from: spans[index - 1]?.level ?? null, to: level, on: from }));
}

/** "Moving away from 4 Jul 2017, signs of movement from 20 Apr 2018." */
export function spansInWords(spans: LevelSpan[]): string {
  if (spans.length === 0) return "Not yet rated.";
  const words = spans.map(({ level, from }) => `${LEVELS[level].words.toLowerCase()} from ${dateInWords(from)}`);
  const sentence = words.join(", ");
  return `${capital(sentence)}.`;
}

// Of several that speak of one day the one recorded last holds, and it comes first.
function standingByDay(standingFirst: Judgement[]): Judgement[] {
  return standingFirst.filter(({ effectiveOn }, index) => standingFirst[index - 1]?.effectiveOn !== effectiveOn);
}
