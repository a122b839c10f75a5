import { codesOf, LEVELS, type Level, type Trend } from "./rules";

/** A level against the one before it; null where either is missing or not yet rated. */
export function trendBetween(previous: Level | null, current: Level | null): Trend | null {
  if (previous === null || current === null) return null;
  if (previous === "NOT_YET_RATED" || current === "NOT_YET_RATED") return null;
  if (previous === current) return "UNCHANGED";
  const worstToBest = codesOf(LEVELS);
  return worstToBest.indexOf(current) > worstToBest.indexOf(previous) ? "IMPROVED" : "DETERIORATED";
}
