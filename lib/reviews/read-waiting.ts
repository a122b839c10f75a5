import "server-only";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { counted, type Portion, type Portioned } from "@/lib/queue/rules";
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

/** Some of the indicators to review, how many there are in all, and how many of those are overdue. */
export interface WaitingReviews extends Portioned<WaitingReview> {
  overdue: number;
}

/** What is overdue for review on a day or due within a week: first what was never judged, then the longest overdue. */
export async function waitingReviews(today: string, { tracker, skip, take }: Portion): Promise<WaitingReviews> {
  const rows = await db.$queryRaw<(WaitingReview & { count: number; overdue: number })[]>`
    WITH due AS (
      SELECT indicator.id, indicator.slug, indicator.title, indicator.position, review.due_on,
        tracker.slug AS tracker, tracker.title AS tracker_title, count(*) OVER ()::integer AS count,
        count(*) FILTER (WHERE review.due_on IS NULL OR review.due_on < ${today}) OVER ()::integer AS overdue
      FROM indicator
      JOIN tracker ON tracker.id = indicator.tracker_id
      ${reviewIn({ asOf: today, knownBefore: null })}
      WHERE (indicator.retired_on IS NULL OR indicator.retired_on > ${today})
        AND (${tracker}::text IS NULL OR tracker.slug = ${tracker})
        AND (review.due_on IS NULL OR review.due_on <= ${addDays(today, DAYS_AHEAD)})
      ORDER BY review.due_on NULLS FIRST, tracker_title, indicator.position, indicator.id
      LIMIT ${take} OFFSET ${skip}
    )
    SELECT due.tracker, due.slug, due.title, due.due_on AS "dueOn", due.count, due.overdue,
      coalesce(held.level::text, 'NOT_YET_RATED') AS level,
      EXISTS (SELECT 1 FROM codebook WHERE codebook.indicator_id = due.id) AS "hasRules"
    FROM due
    LEFT JOIN LATERAL (SELECT level FROM assessments_known(due.id, ${today}, NULL) LIMIT 1) AS held ON true
    ORDER BY due.due_on NULLS FIRST, due.tracker_title, due.position, due.id`;
  return { ...counted(rows), overdue: rows[0]?.overdue ?? 0 };
}
