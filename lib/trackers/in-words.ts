import type { LevelChange } from "@/lib/changes/read";
import { daysBetween } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { type Confidence, LEVELS, type Level } from "@/lib/scales/rules";
import { firstSentence } from "@/lib/text/sentence";
import type { Phrase } from "./rules";

/** A sentence; every clause that rests on something says on what. */
export type Sentence = Phrase[];

/** The days that a sentence speaks of: all after the first, up to the end of the second. */
interface Days {
  from: string;
  to: string;
}

/** As much of an indicator on a board as its words need. */
export interface IndicatorFacts {
  slug: string;
  title: string;
  /** The number of the standing judgement; null where there is none. */
  assessment: number | null;
  confidence: Confidence | null;
  dueOn: string | null;
  isOverdue: boolean;
  /** How many origins the standing judgement rests on; null where nothing was judged. */
  origins: number | null;
  /** Whether something that it rests on fell and nobody looked at it since. */
  isBasisChanged: boolean;
}

/** So many of a list are named; the rest are counted. */
const NAMED = 4;

/** What moved in some days and why, what is overdue, and how thin the basis is: for the words under a board. */
export function boardInWords(moved: LevelChange[], days: Days, indicators: IndicatorFacts[]): Sentence[] {
  return [...movesInWords(moved, days), ...overdueInWords(indicators), ...basisInWords(indicators)];
}

/** "In the 30 days to 20 Aug 2026 no level changed.", or each change with the first sentence of its reason. */
export function movesInWords(moved: LevelChange[], { from, to }: Days): Sentence[] {
  const days = daysBetween(from, to);
  const period = days === 1 ? `On ${dateInWords(to)}` : `In the ${days} days to ${dateInWords(to)}`;
  if (moved.length === 0) return [[{ words: `${period} no level changed.` }]];
  const count = moved.length === 1 ? "1 level changed" : `${moved.length} levels changed`;
  return [[{ words: `${period} ${count}.` }], ...moved.map(moveInWords)];
}

/** "Overdue for review: Missile tests, since 3 Sep 2026; Nuclear tests, since 5 Oct 2026." */
export function overdueInWords(indicators: IndicatorFacts[]): Sentence[] {
  const overdue = indicators.filter(({ isOverdue }) => isOverdue).sort((a, b) => compare(a.dueOn ?? "", b.dueOn ?? ""));
  if (overdue.length === 0) return [];
  const named = overdue
    .slice(0, NAMED)
    .flatMap(({ slug, title, dueOn }, index): Phrase[] => [
      ...(index === 0 ? [] : [{ words: "; " }]),
      { words: title, of: { indicator: slug } },
      { words: dueOn === null ? "" : `, since ${dateInWords(dueOn)}` },
    ]);
  const more: Phrase[] =
    overdue.length > NAMED
      ? [{ words: "; and " }, { words: `${overdue.length - NAMED} more`, of: { overdue: true } }]
      : [];
  return [[{ words: "Overdue for review: " }, ...named, ...more, { words: "." }]];
}

/** How thin the basis of the standing judgements is: of a single origin, of low confidence, or fallen. */
export function basisInWords(indicators: IndicatorFacts[]): Sentence[] {
  const judged = indicators.filter(({ confidence }) => confidence !== null);
  if (judged.length === 0) return [];
  const total = judged.length;
  const single = judged.filter(({ origins }) => origins === 1);
  const low = judged.filter(({ confidence }) => confidence === "LOW");
  const fallen = judged.filter(({ isBasisChanged }) => isBasisChanged);
  return [
    ...counted(single, total, ["rests on a single origin", "rest on a single origin each"]),
    ...counted(low, total, ["is held with low confidence", "are held with low confidence"]),
    ...counted(fallen, total, [
      "rests on something that fell since and was not looked at again",
      "rest on something that fell since and were not looked at again",
    ]),
  ];
}

/** "Missile tests went from “no movement” to “moving away” on 20 Aug 2026: “Ten were fired.”" */
function moveInWords({ slug, title, before, after, reason }: LevelChange): Sentence {
  const indicator: Phrase = { words: title, of: { indicator: slug } };
  const verb = verbOf(before, after);
  if (reason === null) return [indicator, { words: ` ${verb}.` }];
  return [
    indicator,
    { words: " " },
    {
      words: `${verb} on ${dateInWords(reason.effectiveOn)}`,
      of: { indicator: slug, assessment: reason.number },
    },
    { words: `: “${firstSentence(reason.rationale)}”` },
  ];
}

function verbOf(before: Level, after: Level): string {
  const [from, to] = [before, after].map((level) => LEVELS[level].words.toLowerCase());
  return `went from “${from}” to “${to}”`;
}

/** "3 of 13 judgements rest on a single origin each: Missile tests, Nuclear tests, and Exchanges." */
function counted(some: IndicatorFacts[], total: number, [one, many]: [string, string]): Sentence[] {
  if (some.length === 0) return [];
  const subject =
    total === 1
      ? "The only judgement"
      : some.length === total
        ? `All ${total} judgements`
        : `${some.length} of ${total} judgements`;
  return [[{ words: `${subject} ${some.length === 1 ? one : many}: ` }, ...names(some), { words: "." }]];
}

function names(some: IndicatorFacts[]): Phrase[] {
  const named = some.slice(0, NAMED);
  const rest = some.length - named.length;
  const parts = named.map(({ slug, title, assessment }): Phrase => {
    return { words: title, of: assessment === null ? { indicator: slug } : { indicator: slug, assessment } };
  });
  if (rest > 0) parts.push({ words: `${rest} more` });
  return parts.flatMap((part, index) => [...separator(index, parts.length), part]);
}

function separator(index: number, length: number): Phrase[] {
  if (index === 0) return [];
  return [{ words: index < length - 1 ? ", " : " and " }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
