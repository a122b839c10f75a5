import { addDays } from "@/lib/dates/days";
import type { Bearing } from "@/lib/scales/rules";

/** What an actor said (a statement) or did (an action), and how it bears on each indicator. */
export interface ActorItem {
  number: number;
  headline: string;
  occurred: string;
  occurredFirst: string;
  kind: "STATEMENT" | "ACTION";
  bearings: { slug: string; title: string; bearing: Bearing }[];
}

/** Where what an actor said last and what it did last bear opposite ways on an indicator. */
export interface Disagreement {
  indicator: { slug: string; title: string };
  word: ActorItem;
  deed: ActorItem;
  /** How the word bears; the deed bears the other way. */
  wordBears: Bearing;
}

/** Word and deed are held to each other as they were within so many days. */
export const COMPARED_DAYS = 365;

/**
 * Where word and deed of one actor disagree on a day: on an indicator, the newest statement and the newest action of the
 * year before bear opposite ways. What bears neutrally does not count. Takes the items newest first.
 */
export function disagreementsOn(items: readonly ActorItem[], asOf: string): Disagreement[] {
  const from = addDays(asOf, -COMPARED_DAYS);
  const newest = new Map<string, Partial<Record<ActorItem["kind"], { item: ActorItem; bearing: Bearing }>>>();
  const titles = new Map<string, string>();
  for (const item of items) {
    if (item.occurredFirst < from || item.occurredFirst > asOf) continue;
    for (const { slug, title, bearing } of item.bearings) {
      if (bearing === "NEUTRAL") continue;
      const known = newest.get(slug) ?? {};
      known[item.kind] ??= { item, bearing };
      newest.set(slug, known);
      titles.set(slug, title);
    }
  }
  return [...newest].flatMap(([slug, { STATEMENT: word, ACTION: deed }]) =>
    word && deed && word.bearing !== deed.bearing
      ? [
          {
            indicator: { slug, title: titles.get(slug) ?? slug },
            word: word.item,
            deed: deed.item,
            wordBears: word.bearing,
          },
        ]
      : [],
  );
}

/** "3 statements and 1 action". */
export function countsInWords(items: readonly ActorItem[]): string {
  const words = items.filter(({ kind }) => kind === "STATEMENT").length;
  const deeds = items.length - words;
  return `${counted(words, "statement")} and ${counted(deeds, "action")}`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
