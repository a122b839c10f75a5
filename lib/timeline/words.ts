import { dateInWords } from "@/lib/dates/words";
import { SIGNIFICANCES } from "@/lib/scales/rules";
import { capital } from "@/lib/text/capital";
import type { Period } from "./period";
import type { Pull, Pulls, Stretch, TimelineItem } from "./rules";

/** How the items that point one way are counted, and what is said of a single one. */
const PULLS: Record<Pull, { words: string; of: string }> = {
  TOWARD: { words: "toward", of: "toward movement" },
  AWAY: { words: "away", of: "away from movement" },
  NEUTRAL: { words: "neutral", of: "neutral to movement" },
  MIXED: { words: "several ways", of: "several ways at once" },
  RETRACTED: { words: "retracted", of: "retracted" },
};

export const PULL_CODES = Object.keys(PULLS) as Pull[];

/** "Toward", "Several ways". */
export function pullWord(pull: Pull): string {
  return capital(PULLS[pull].words);
}

/** "20 toward, 10 away, 1 retracted". */
export function pullsInWords(pulls: Pulls): string {
  return PULL_CODES.filter((pull) => pulls[pull] > 0)
    .map((pull) => `${pulls[pull].toLocaleString("en-GB")} ${PULLS[pull].words}`)
    .join(", ");
}

/** "1 item", "10,000 items". */
export function itemsInWords(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "item" : "items"}`;
}

/** "4 Jul 2017 to 20 Aug 2026", or the one day that it is. */
export function periodInWords({ from, to }: Period): string {
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

/** What a mark stands for: "12 Jun 2018, toward movement, major: Singapore summit". */
export function itemInWords({ occurred, pull, significance, headline }: TimelineItem): string {
  return `${dateInWords(occurred)}, ${PULLS[pull].of}, ${SIGNIFICANCES[significance].words.toLowerCase()}: ${headline}`;
}

/** What a timeline shows: how many items, the busiest stretch, and which way they point. */
export function timelineInWords(period: Period, count: number, stretches: readonly Stretch[]): string {
  const [first, ...others] = stretches.toSorted((a, b) => b.count - a.count);
  if (!first) return `No item falls into this time, ${periodInWords(period)}.`;
  const isAlone = others.length === 0 || others[0]?.count === first.count;
  const busiest = isAlone
    ? ""
    : `, the most of them in ${dateInWords(first.of)} (${first.count.toLocaleString("en-GB")})`;
  const pulls = Object.fromEntries(
    PULL_CODES.map((pull) => [pull, stretches.reduce((sum, stretch) => sum + stretch.pulls[pull], 0)]),
  ) as Pulls;
  return `${itemsInWords(count)} from ${periodInWords(period)}${busiest}: ${pullsInWords(pulls)}.`;
}
