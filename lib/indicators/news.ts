import type { Recorded } from "@/lib/news/rules";
import type { IndicatorPage } from "./read";
import type { BearingRow } from "./read-bearings";

/** When an item was filed, and when the last version that changed what it says was. */
export function recordedOf({ change, recordedAt, firstRecordedAt }: BearingRow): Recorded[] {
  const filed: Recorded = { kind: "ITEM", at: firstRecordedAt.getTime() };
  return change === "CORRECTION" || change === "RETRACTION"
    ? [filed, { kind: change, at: recordedAt.getTime() }]
    : [filed];
}

/** All that was recorded of what an indicator's page shows. */
export function recordedOn({ assessments, reviews, checks, evidence }: IndicatorPage): Recorded[] {
  return [
    ...assessments.map(({ recordedAt }) => ({ kind: "ASSESSMENT" as const, at: recordedAt.getTime() })),
    ...reviews.map(({ recordedAt }) => ({ kind: "REVIEW" as const, at: recordedAt.getTime() })),
    ...checks.map(({ recordedAt }) => ({ kind: "CHECK" as const, at: recordedAt.getTime() })),
    ...evidence.flatMap(recordedOf),
  ];
}
