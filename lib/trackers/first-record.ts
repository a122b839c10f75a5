import { dayOfMoment } from "@/lib/dates/days";
import type { View } from "@/lib/view";

/** Where a view stands before anything was recorded, the day of the first record; else null. */
export function recordedOnlyFrom(
  firstRecordedAt: Date | null,
  { knownBefore }: Pick<View, "knownBefore">,
): string | null {
  if (firstRecordedAt === null || knownBefore === null || firstRecordedAt < knownBefore) return null;
  return dayOfMoment(firstRecordedAt);
}
