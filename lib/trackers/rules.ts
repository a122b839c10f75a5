import { dateInWords } from "@/lib/dates/words";
import { codesOf, LEVELS, type Level, type Trend } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";

/** A piece of a sentence; `of` says what it rests on, where it rests on something. */
export interface Phrase {
  words: string;
  of?: Basis;
}

type Basis = { level: Level } | { overdue: true } | { indicator: string } | { indicator: string; assessment: number };

/** A change for the better or worse, for the sentence on the last one. */
export interface Turn {
  slug: string;
  title: string;
  trend: Exclude<Trend, "UNCHANGED">;
  on: string;
}

type LevelCounts = Record<Level, number>;

const VERBS: Record<Level, { one: string; many: string }> = {
  GENUINE_MOVEMENT: { one: "shows genuine movement", many: "show genuine movement" },
  SIGNS_OF_MOVEMENT: { one: "shows signs of movement", many: "show signs of movement" },
  MOVING_AWAY: { one: "is moving away", many: "are moving away" },
  NO_MOVEMENT: { one: "shows no movement", many: "show no movement" },
  NOT_YET_RATED: { one: "is not yet rated", many: "are not yet rated" },
};
const DIRECTIONS = { IMPROVED: "for the better", DETERIORATED: "for the worse" };

/** How many indicators stand on each level. */
export function countLevels(levels: Level[]): LevelCounts {
  const counts = Object.fromEntries(codesOf(LEVELS).map((level) => [level, 0])) as LevelCounts;
  for (const level of levels) counts[level] += 1;
  return counts;
}

/** "1 of 15 indicators shows signs of movement, 8 are moving away, and 4 are overdue for review on 28 Nov 2026." */
export function wholeInWords(counts: LevelCounts, overdue: number, asOf: string): Phrase[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return [{ words: "No indicator is set up yet." }];
  const clauses = (Object.keys(VERBS) as Level[])
    .filter((level) => counts[level] > 0)
    .map((level, index): Phrase => {
      const count = counts[level];
      const verb = count === 1 ? VERBS[level].one : VERBS[level].many;
      return { words: `${index === 0 ? subject(count, total) : count} ${verb}`, of: { level } };
    });
  if (overdue > 0)
    clauses.push({ words: `${overdueInWords(overdue, total)} on ${dateInWords(asOf)}`, of: { overdue: true } });
  return [...clauses.flatMap((clause, index) => [...glue(index, clauses.length), clause]), { words: "." }];
}

/** "The last change was for the worse: Missile tests, on 20 Aug 2026."; nothing where nothing ever changed. */
export function lastTurnInWords(turns: Turn[]): Phrase[] {
  const on = turns
    .map((turn) => turn.on)
    .sort()
    .at(-1);
  const last = turns.filter((turn) => turn.on === on);
  const [first, ...others] = last;
  if (on === undefined || first === undefined) return [];
  if (others.length === 0) {
    return [
      { words: `The last change was ${DIRECTIONS[first.trend]}: ` },
      { words: first.title, of: { indicator: first.slug } },
      { words: `, on ${dateInWords(on)}.` },
    ];
  }
  const named = last.flatMap(({ slug, title, trend }, index): Phrase[] => [
    ...glue(index, last.length),
    { words: title, of: { indicator: slug } },
    { words: ` ${DIRECTIONS[trend]}` },
  ]);
  return [{ words: `The last changes were on ${dateInWords(on)}: ` }, ...named, { words: "." }];
}

/** What a phrase rests on, as the end of an address that begins with the tracker's: "/indicators/missile-tests". */
export function pathOf(of: Basis): string {
  if ("level" in of) return `?level=${of.level}`;
  if ("overdue" in of) return "?overdue=yes";
  const indicator = `/indicators/${of.indicator}`;
  return "assessment" in of ? `${indicator}/assessments/${of.assessment}` : indicator;
}

/** The address of what a phrase rests on: in the view, where what stands there depends on it. */
export function addressOf(of: Basis, base: string, view: AskedView): string {
  const address = `${base}${pathOf(of)}`;
  return "assessment" in of ? address : inView(address, view);
}

function subject(count: number, total: number): string {
  if (total === 1) return "The only indicator";
  if (count === total) return `All ${total} indicators`;
  return `${count} of ${total} indicators`;
}

function overdueInWords(overdue: number, total: number): string {
  if (total === 1) return "it is overdue for review";
  if (overdue === total) return "all are overdue for review";
  return `${overdue} ${overdue === 1 ? "is" : "are"} overdue for review`;
}

function glue(index: number, length: number): Phrase[] {
  if (index === 0) return [];
  return [{ words: index === length - 1 ? ", and " : ", " }];
}
