import { type Period, placeIn, SLOTS, slotDays, slotsIn } from "./period";
import type { Cell, Pulls, TimelineItem } from "./rules";

/** Something drawn in a lane: from one part of the period's length to another, on one of the lane's rows. */
interface Drawn {
  start: number;
  end: number;
  row: number;
}

/** One item; a span where only a month, a year or an interval is known. */
export interface Mark extends Drawn {
  item: TimelineItem;
  isSpan: boolean;
}

/** Items that cannot be drawn apart. */
export interface Bin extends Drawn {
  days: Period;
  count: number;
  pulls: Pulls;
}

export interface LaneDrawing {
  rows: number;
  /** In the order of their days. */
  marks: Mark[];
  bins: Bin[];
}

const MOST_ROWS = 4;
/** A sign is as wide as three quarters of a slot. */
const HALF_SIGN = 0.375 / SLOTS;

/**
 * Places what falls into a lane so that nothing covers another. Where an item finds no free row, all of its slot become
 * one bin.
 */
export function drawLane(period: Period, cells: readonly Cell[]): LaneDrawing {
  const binned = new Set(cells.filter(({ items }) => items === null).map(({ slot }) => slot));
  for (;;) {
    const drawing = attempt(period, cells, binned);
    if (typeof drawing !== "number") return drawing;
    binned.add(drawing);
  }
}

/** The drawing, or the slot of the first item that finds no row. */
function attempt(period: Period, cells: readonly Cell[], binned: ReadonlySet<number>): LaneDrawing | number {
  const bins = cells.filter(({ slot }) => binned.has(slot)).map((cell) => binOf(period, cell));
  const rows: Drawn[][] = [[...bins]];
  const marks: Mark[] = [];
  for (const { slot, items } of cells) {
    if (items === null || binned.has(slot)) continue;
    for (const item of items) {
      const place = placeOf(period, item);
      const free = Array.from({ length: MOST_ROWS }, (_, row) => row).find((row) => isFree(rows[row] ?? [], place));
      if (free === undefined) return slot;
      const mark = { item, ...place, row: free };
      marks.push(mark);
      rows[free] = [...(rows[free] ?? []), mark];
    }
  }
  return { rows: rows.length, marks, bins };
}

function binOf(period: Period, { slot, count, pulls }: Cell): Bin {
  const slots = slotsIn(period);
  return { start: slot / slots, end: (slot + 1) / slots, row: 0, days: slotDays(period, slot), count, pulls };
}

/** An item of one day has its sign around the middle of that day; one of a longer time is a span, at least as wide. */
function placeOf(period: Period, { first, last }: TimelineItem): Omit<Mark, "item" | "row"> {
  const { start, end } = placeIn(period, { from: first, to: last });
  const middle = (start + end) / 2;
  const isSpan = first !== last && end - start > 2 * HALF_SIGN;
  if (isSpan) return { start, end, isSpan };
  const inside = Math.min(1 - HALF_SIGN, Math.max(HALF_SIGN, middle));
  return { start: inside - HALF_SIGN, end: inside + HALF_SIGN, isSpan };
}

function isFree(row: readonly Drawn[], { start, end }: Omit<Drawn, "row">): boolean {
  return row.every((drawn) => drawn.end <= start || end <= drawn.start);
}
