import type { Bearing, Level } from "@/lib/scales/rules";

/** An item that speaks beside another or against a judgement, by the address of the item. */
export interface OtherItem {
  number: number;
  headline: string;
  occurred: string;
  origin: string;
}

/** Items of which only the last are named. */
export interface OtherItems {
  named: OtherItem[];
  /** How many there are. */
  count: number;
}

/** What other items say of the days of an item, on an indicator that both bear on. */
export interface Beside {
  /** They bear the same way: they may report the same. */
  alike: OtherItems;
  /** They bear the other way. */
  opposed: OtherItems;
}

export const NO_OTHERS: OtherItems = { named: [], count: 0 };

/** Where a judgement of a level points; an item that bears the other way contradicts it. */
export const AGAINST: Readonly<Record<Level, Bearing | null>> = {
  MOVING_AWAY: "TOWARD",
  NO_MOVEMENT: null,
  SIGNS_OF_MOVEMENT: "AWAY",
  GENUINE_MOVEMENT: "AWAY",
  NOT_YET_RATED: null,
};

/** How many origins stand behind something, the single one said as such: "one origin only", "3 origins". */
export function originsInWords(count: number): string {
  if (count === 0) return "no origin";
  return count === 1 ? "one origin only" : `${count} origins`;
}

interface Cited {
  origin: string;
  isRetracted: boolean;
}

/** The distinct origins of what is cited and still stands, in the order of the citations. */
export function originsOf(citations: readonly Cited[]): string[] {
  return [...new Set(citations.filter(({ isRetracted }) => !isRetracted).map(({ origin }) => origin))];
}

/** "Rests on 3 items from 2 origins (KCNA, IAEA) and 1 check." */
export function basisInWords(citations: readonly Cited[], checks: number): string {
  if (citations.length === 0 && checks === 0) return "Rests on no item.";
  const origins = originsOf(citations);
  const names = origins.length > 0 ? ` (${origins.join(", ")})` : "";
  const parts = [
    citations.length > 0 && `${counted(citations.length, "item")} from ${originsInWords(origins.length)}${names}`,
    checks > 0 && counted(checks, "check"),
  ].filter((part) => part !== false);
  return `Rests on ${parts.join(" and ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
