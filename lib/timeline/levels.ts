import { type LevelSpan, levelChanges } from "@/lib/assessments/rules";
import { addDays } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { codesOf, LEVELS, type Level } from "@/lib/scales/rules";
import type { Period } from "./period";

/** How the level of one indicator went. */
export interface LevelRow {
  slug: string;
  title: string;
  theme: string;
  /** The first one first. */
  spans: LevelSpan[];
  /** The last day of its history: the day of the view, or the one from which it is watched no more. */
  end: string;
  /** The day from which the last level is overdue for review; null where it is not. */
  overdueFrom: string | null;
}

/** A stretch of days on one level, as it is drawn. */
export interface DrawnSpan extends LevelSpan {
  to: string;
  /** From here on it is overdue for review. */
  overdueFrom: string | null;
}

/** The days that all rows share, with a little room at both ends; null where nothing was ever judged. */
export function sharedPeriod(rows: readonly LevelRow[], asOf: string): Period | null {
  const days = rows.flatMap(({ spans }) => spans.map(({ from }) => from)).sort();
  const [first] = days;
  return first === undefined ? null : { from: addDays(first, -15), to: addDays(asOf, 15) };
}

/** The stretches of a row with their ends, without those on which it was not rated: they are gaps. */
export function drawnSpans({ spans, end, overdueFrom }: LevelRow): DrawnSpan[] {
  return spans
    .map((span, index) => {
      const next = spans[index + 1];
      return { ...span, to: next ? next.from : end, overdueFrom: next ? null : overdueFrom };
    })
    .filter(({ level, from, to }) => level !== "NOT_YET_RATED" && from <= to);
}

/** What the rows show together: how often levels changed, when the most of that was, and how the whole stands now. */
export function levelsInWords(rows: readonly LevelRow[]): string {
  const judged = rows.filter(({ spans }) => spans.length > 0);
  const changes = judged.flatMap(({ title, spans }) =>
    levelChanges(spans)
      .filter(({ from }) => from !== null)
      .map((change) => ({ ...change, title })),
  );
  const first = judged.map(({ spans }) => spans[0]?.from ?? "").sort()[0];
  if (first === undefined) return "Nothing has been judged yet.";
  const since = dateInWords(first);
  const last = changes.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
  if (!last) return `Since ${since} no level has changed. ${standingInWords(rows)}`;
  const many = changes.length === 1 ? "1 change of level" : `${changes.length} changes of level`;
  return `${many} since ${since}${busiestYear(changes.map(({ on }) => on.slice(0, 4)))}; the last was on ${dateInWords(last.on)}: ${last.title}. ${standingInWords(rows)}`;
}

function busiestYear(years: readonly string[]): string {
  const counts = [...new Set(years)].map((year) => ({ year, count: years.filter((other) => other === year).length }));
  const [busiest, next] = counts.sort((a, b) => b.count - a.count);
  if (!busiest || !next || next.count === busiest.count) return "";
  return `, the most of them in ${busiest.year} (${busiest.count})`;
}

/** How many are rated, and of those whose level ever changed, how many stand as high, and as low, as they ever did. */
function standingInWords(rows: readonly LevelRow[]): string {
  const rated = rows.flatMap(({ spans }) => {
    const levels = spans.map(({ level }) => level).filter((level) => level !== "NOT_YET_RATED");
    const present = spans.at(-1)?.level;
    return present === undefined || present === "NOT_YET_RATED" ? [] : [{ present, levels }];
  });
  const varied = rated.filter(({ levels }) => new Set(levels).size > 1);
  const at = (extreme: (...ranks: number[]) => number) =>
    varied.filter(({ present, levels }) => rank(present) === extreme(...levels.map(rank))).length;
  return `Of ${rows.length} ${rows.length === 1 ? "indicator" : "indicators"} ${rated.length} ${rated.length === 1 ? "is" : "are"} rated now, ${at(Math.max)} at the best level they have had and ${at(Math.min)} at the worst.`;
}

const rank = (level: Level) => codesOf(LEVELS).indexOf(level);
