import type { Bearing, Significance } from "@/lib/scales/rules";

/** What the lanes of a timeline are. */
export const LANES = {
  theme: { words: "by theme" },
  actor: { words: "by actor" },
} as const;
export type Lanes = keyof typeof LANES;

/** How an item bears on what its lane is about: one way, on several indicators in several ways, or no more. */
export type Pull = Bearing | "MIXED" | "RETRACTED";

export interface TimelineItem {
  number: number;
  /** An EDTF text, and the first and last day that it can mean. */
  occurred: string;
  first: string;
  last: string;
  headline: string;
  significance: Significance;
  pull: Pull;
}

/** How many items of a stretch point which way. */
export type Pulls = Record<Pull, number>;

/** What falls into one slot of a lane. */
export interface Cell {
  slot: number;
  count: number;
  pulls: Pulls;
  /** In the order of their days; null where they are too many to be drawn apart. */
  items: TimelineItem[] | null;
}

export interface Lane {
  /** Names it in addresses of this page: `lane-pyongyang`. */
  key: string;
  title: string;
  count: number;
  /** In the order of their slots. */
  cells: Cell[];
}

/** A stretch of time with what falls into it: a year, a month or a day. */
export interface Stretch {
  /** "2019", "2019-03", "2019-03-21". */
  of: string;
  count: number;
  pulls: Pulls;
  /** In the order of their days; null where the period holds too many to be told one by one. */
  items: TimelineItem[] | null;
}

interface Linked {
  number: number;
  occurred: string;
  headline: string;
}

/** A move and the response that an editor linked to it, both within the period. */
export interface MoveAndResponse {
  move: Linked;
  response: Linked;
  /** What says so. */
  note: string;
}
