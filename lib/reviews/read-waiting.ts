import "server-only";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Level } from "@/lib/scales/rules";
import { reviewIn } from "./read-known";

/** How many days ahead a review is announced. */
const DAYS_AHEAD = 7;

/** An indicator whose review is overdue or soon due; `dueOn` is null where it was never judged. */
export interface WaitingReview {
  tracker: string;
  slug: string;
  title: string;
  level: Level;
  dueOn: string | null;
  /** Whether its levels have rules; nothing can be judged before. */
  hasRules: boolean;
}

/** What is overdue for review on a day or due within a week: first what was never judged, then the longest overdue. */
export function waitingReviews(today: string): Promise<WaitingReview[]> {
  return db.$queryRaw<WaitingReview[]>`
    SELECT tracker.slug AS tracker, indicator.slug, indicator.title,
      coalesce(held.level::text, 'NOT_YET_RATED') AS level, review.due_on AS "dueOn",
      EXISTS (SELECT 1 FROM codebook WHERE codebook.indicator_id = indicator.id) AS "hasRules"
    FROM indicator
    JOIN tracker ON tracker.id = indicator.tracker_id
    ${reviewIn({ asOf: today, knownBefore: null })}
    LEFT JOIN LATERAL (SELECT level FROM assessments_known(indicator.id, ${today}, NULL) LIMIT 1) AS held ON true
    WHERE (indicator.retired_on IS NULL OR indicator.retired_on > ${today})
      AND (review.due_on IS NULL OR review.due_on <= ${addDays(today, DAYS_AHEAD)})
    ORDER BY review.due_on NULLS FIRST, tracker.title, indicator.position, indicator.id`;
}
