import { type LevelSpan, levelSpans } from "@/lib/assessments/rules";
import { isOverdue, reviewDueOn, trendBetween } from "@/lib/scales/reckoning";
import type { Level, Trend } from "@/lib/scales/rules";
import type { AssessmentRow } from "./read";

/** Where an indicator stands on a day, worked out from its assessments. */
export interface Standing {
  level: Level;
  trend: Trend | null;
  /** The day of the last change; the first day of the level where it is unchanged. */
  since: string | null;
  /** The assessment that holds; null where nothing was judged. */
  assessment: AssessmentRow | null;
  spans: LevelSpan[];
  dueOn: string | null;
  isOverdue: boolean;
}

/** Takes the assessments that count, the standing one first, and the interval between reviews in days. */
export function standingOn(assessments: AssessmentRow[], everyDays: number, asOf: string): Standing {
  const [assessment, before] = assessments;
  const spans = levelSpans(assessments);
  const dueOn = reviewDueOn({ assessedOn: assessment?.effectiveOn ?? null, reviewedOn: null, everyDays });
  return {
    level: assessment?.level ?? "NOT_YET_RATED",
    trend: trendBetween(before?.level ?? null, assessment?.level ?? null),
    since: spans.at(-1)?.from ?? null,
    assessment: assessment ?? null,
    spans,
    dueOn,
    isOverdue: isOverdue(dueOn, asOf),
  };
}
