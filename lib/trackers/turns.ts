import { levelChanges } from "@/lib/assessments/rules";
import { trendBetween } from "@/lib/scales/reckoning";
import type { BoardRow } from "@/lib/trackers/read-board";
import type { Turn } from "@/lib/trackers/rules";

/** Every change of level on a board, newest first. */
export function changesOf(rows: BoardRow[]) {
  return rows
    .flatMap(({ slug, title, spans }) => levelChanges(spans).map((change) => ({ slug, title, ...change })))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Of the changes those for the better or worse. */
export function turnsOf(rows: BoardRow[]): Turn[] {
  return changesOf(rows).flatMap(({ slug, title, from, to, on }) => {
    const trend = trendBetween(from, to);
    return trend === null || trend === "UNCHANGED" ? [] : [{ slug, title, trend, on }];
  });
}
