import { Absent } from "@/lib/refusal";
import { dayNow } from "@/lib/view";
import { type TrackerNow, trackerNow } from "./read-trackers";

/** The tracker that an address names. Throws `Absent` where there is none. */
export async function trackerAt({ tracker = "" }: Record<string, string>): Promise<TrackerNow> {
  const found = await trackerNow(tracker);
  if (!found) throw new Absent("such tracker");
  return found;
}

/** The last moment at which what is told of a tracker can have changed: the last entry, or the day's beginning. */
export function changedAt({ changedAt: entered }: TrackerNow): Date {
  const begun = new Date(dayNow());
  return entered > begun ? entered : begun;
}
