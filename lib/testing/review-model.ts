import { daysBetween } from "@/lib/dates/days";
import { countingAssessments, holdingAssessment, type ModelAssessment } from "./level-model";

/** A "reviewed, unchanged" or a check, by its day. */
export interface ModelLook {
  on: string;
  recordedAt: Date;
}

interface Looks {
  assessments: ModelAssessment[];
  reviews: ModelLook[];
  checks: ModelLook[];
}

/** The last of the looks that count: made on the day or before it and, on the second clock, recorded by then. */
function lastLook(looks: ModelLook[], asOf: string, knownBefore: Date | null): string | null {
  let last: string | null = null;
  for (const { on, recordedAt } of looks) {
    if (on > asOf) continue;
    if (knownBefore !== null && recordedAt >= knownBefore) continue;
    if (last === null || on > last) last = on;
  }
  return last;
}

/** How the review of an indicator stands: what counts is the later of the standing judgement and the last review. */
export function reviewByModel(
  { assessments, reviews, checks }: Looks,
  everyDays: number,
  asOf: string,
  knownBefore: Date | null,
) {
  const judgedOn = holdingAssessment(countingAssessments(assessments, asOf, knownBefore))?.effectiveOn ?? null;
  const unchangedOn = lastLook(reviews, asOf, knownBefore);
  const reviewedOn = judgedOn !== null && unchangedOn !== null && judgedOn < unchangedOn ? unchangedOn : judgedOn;
  return {
    reviewedOn,
    checkedOn: lastLook(checks, asOf, knownBefore),
    daysUntilDue: reviewedOn === null ? null : everyDays - daysBetween(reviewedOn, asOf),
    isOverdue: reviewedOn !== null && daysBetween(reviewedOn, asOf) > everyDays,
  };
}
