import type { LaneDrawing } from "./marks";
import type { MoveAndResponse } from "./rules";

/** A lane's drawing with the height at which it begins. */
export interface PlacedDrawing {
  drawing: LaneDrawing;
  /** The height of the middle of a row. */
  middleOf: (row: number) => number;
}

interface Point {
  /** A part of the width, from 0 to 1. */
  x: number;
  y: number;
}

export interface Arrow {
  link: MoveAndResponse;
  from: Point;
  to: Point;
}

/**
 * Arrows from moves to their responses, each within one lane where both stand in one, and else as short as may be. What
 * stands in a bin has none: the words below the chart tell of it.
 */
export function arrowsIn(lanes: readonly PlacedDrawing[], links: readonly MoveAndResponse[]): Arrow[] {
  return links.flatMap((link) => {
    const [moves, responses] = [pointsOf(lanes, link.move.number), pointsOf(lanes, link.response.number)];
    const pairs = moves.flatMap((from) => responses.map((to) => ({ link, from, to })));
    const [shortest] = pairs.sort((a, b) => heightOf(a) - heightOf(b));
    return shortest ? [shortest] : [];
  });
}

function pointsOf(lanes: readonly PlacedDrawing[], item: number): Point[] {
  return lanes.flatMap(({ drawing, middleOf }) =>
    drawing.marks
      .filter((mark) => mark.item.number === item)
      .map(({ start, end, row }) => ({ x: (start + end) / 2, y: middleOf(row) })),
  );
}

function heightOf({ from, to }: Arrow): number {
  return Math.abs(from.y - to.y);
}
