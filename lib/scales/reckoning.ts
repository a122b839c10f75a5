import { addDays } from "@/lib/dates/days";
import { codesOf, LEVELS, type Level, type Trend } from "./rules";

/** A level against the one before it; null where either is missing or not yet rated. */
export function trendBetween(previous: Level | null, current: Level | null): Trend | null {
  if (previous === null || current === null) return null;
  if (previous === "NOT_YET_RATED" || current === "NOT_YET_RATED") return null;
  if (previous === current) return "UNCHANGED";
  const worstToBest = codesOf(LEVELS);
  return worstToBest.indexOf(current) > worstToBest.indexOf(previous) ? "IMPROVED" : "DETERIORATED";
}

type Review = {
  /** The day that the last assessment speaks of; null where there is none. */
  assessedOn: string | null;
  /** The day of the last "reviewed, unchanged"; null where there is none. */
  reviewedOn: string | null;
  everyDays: number;
};

/** The day by which an indicator should be looked at again; null where nothing was ever judged or reviewed. */
export function reviewDueOn({ assessedOn, reviewedOn, everyDays }: Review): string | null {
  const last = [assessedOn, reviewedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : addDays(last, everyDays);
}

/** True once the due day is past; on the day itself there is still time. */
export function isOverdue(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
