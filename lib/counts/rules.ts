import { isCodeOf } from "@/lib/scales/rules";
import type { Reading } from "@/lib/text/rules";

/** What can be counted of the items that carry one of some tags. */
export const COUNT_KINDS = {
  DAYS_SINCE: { words: "days since" },
  PER_QUARTER: { words: "per quarter" },
} as const;
export type CountKind = keyof typeof COUNT_KINDS;

/** A count that an editor defined on an indicator. */
export type TagCount = {
  title: string;
  kind: CountKind;
  /** An item counts that carries one of them. */
  tags: string[];
};

export const MOST_COUNTS = 6;
const MOST_TAGS = 10;
const LONGEST_TITLE = 200;
const SHAPE = "Write it like this: ICBM flights | per quarter | icbm, ballistic";

/** Reads counts as the form has them, one on each line: title, kind and tags with strokes between them. */
export function readCounts(text: string): Reading<TagCount[]> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > MOST_COUNTS) return { ok: false, message: `At most ${MOST_COUNTS} counts.` };
  const counts: TagCount[] = [];
  for (const line of lines) {
    const [title = "", kindText = "", tagText = "", ...more] = line.split("|").map((part) => part.trim());
    const kind = kindText.toUpperCase().replaceAll(" ", "_");
    const tags = [...new Set(tagText.split(",").map((tag) => tag.trim()))].filter((tag) => tag !== "");
    const isWhole = title !== "" && title.length <= LONGEST_TITLE && tags.length > 0 && tags.length <= MOST_TAGS;
    if (!isWhole || more.length > 0 || !isCodeOf(COUNT_KINDS, kind)) {
      return { ok: false, message: `“${line.slice(0, 80)}” is no count. ${SHAPE}` };
    }
    counts.push({ title, kind, tags });
  }
  return { ok: true, value: counts };
}

/** A count as the form has it. */
export function countLine({ title, kind, tags }: TagCount): string {
  return `${title} | ${COUNT_KINDS[kind].words} | ${tags.join(", ")}`;
}

/** The items of one quarter that carry the same of the tags. */
export interface TaggedItems {
  tags: string[];
  count: number;
  newest: { number: number; headline: string; occurred: string };
  /** The day on which the newest began. */
  occurredFirst: string;
}

export function itemsCounted({ tags }: TagCount, items: readonly TaggedItems[]): TaggedItems[] {
  return items.filter((item) => item.tags.some((tag) => tags.includes(tag)));
}

type Dated = Pick<TaggedItems, "occurredFirst" | "count">;

export interface Quarter {
  /** "2026 Q3" */
  name: string;
  count: number;
}

/** How many items fall in each quarter, from the quarter of the first one to that of the last day given, or of the most recent ones. */
export function quartersOf(items: readonly Dated[], asOf: string, most: number): Quarter[] {
  const numbers = items.map(({ occurredFirst }) => quarterNumber(occurredFirst));
  const last = quarterNumber(asOf);
  const first = Math.max(
    numbers.reduce((least, number) => Math.min(least, number), last),
    last - most + 1,
  );
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const name = `${Math.floor(number / 4)} Q${(number % 4) + 1}`;
    const own = items.filter((_, place) => numbers[place] === number);
    return { name, count: own.reduce((sum, { count }) => sum + count, 0) };
  });
}

function quarterNumber(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/** "Counted are the items that bear on this indicator and carry the tag “ballistic” or “icbm”." */
export function definitionInWords({ tags }: TagCount): string {
  const named = tags.map((tag) => `“${tag}”`).join(" or ");
  return `Counted are the items that bear on this indicator and carry the tag ${named}; what was retracted is left out.`;
}
