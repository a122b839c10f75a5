import { type LevelSpan, levelSpans } from "@/lib/assessments/rules";
import type { ReviewKnown } from "@/lib/reviews/read-known";
import { trendBetween } from "@/lib/scales/reckoning";
import type { Level, Trend } from "@/lib/scales/rules";
import type { AssessmentRow } from "./read";
import type { BearingRow } from "./read-bearings";

/** Where an indicator stands on a day, worked out from its assessments. */
export interface Standing extends ReviewKnown {
  level: Level;
  trend: Trend | null;
  /** The day of the last change; the first day of the level where it is unchanged. */
  since: string | null;
  /** The assessment that holds; null where nothing was judged. */
  assessment: AssessmentRow | null;
  spans: LevelSpan[];
}

/** Takes the assessments that count, the standing one first, and how the review stands. */
export function standingOn(assessments: AssessmentRow[], review: ReviewKnown): Standing {
  const [assessment, before] = assessments;
  const spans = levelSpans(assessments);
  return {
    ...review,
    level: assessment?.level ?? "NOT_YET_RATED",
    trend: trendBetween(before?.level ?? null, assessment?.level ?? null),
    since: spans.at(-1)?.from ?? null,
    assessment: assessment ?? null,
    spans,
  };
}

/** When the newest item happened that stands on a day, as known; the items come newest first. Null where there is none. */
export function newestOn(evidence: BearingRow[], asOf: string): string | null {
  const newest = evidence.find(({ state, occurredFirst }) => state !== "RETRACTED" && occurredFirst <= asOf);
  return newest?.occurred ?? null;
}
