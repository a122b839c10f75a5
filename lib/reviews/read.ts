import "server-only";
import { daysBetween } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { isOverdue, reviewDueOn } from "@/lib/scales/reckoning";
import type { Level } from "@/lib/scales/rules";

interface Standing {
  tracker: string;
  slug: string;
  title: string;
  everyDays: number;
  level: Level | null;
  effectiveOn: string | null;
}

/** An indicator whose review is overdue; `daysOver` is null where it was never judged. */
export interface OverdueReview {
  slug: string;
  title: string;
  level: Level;
  daysOver: number | null;
}

/** Each tracker with what is overdue for review on a day: first what was never judged, then the longest overdue. */
export async function reviewQueue(today: string) {
  const [trackers, standing] = await Promise.all([
    db.tracker.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }], select: { slug: true, title: true } }),
    db.$queryRaw<Standing[]>`
      SELECT tracker.slug AS tracker, indicator.slug, indicator.title, indicator.review_every_days AS "everyDays",
        held.level::text, held.effective_on AS "effectiveOn"
      FROM indicator
      JOIN tracker ON tracker.id = indicator.tracker_id
      LEFT JOIN LATERAL (SELECT * FROM assessments_known(indicator.id, ${today}, NULL) LIMIT 1) AS held ON true
      ORDER BY indicator.position, indicator.id`,
  ]);
  return trackers.map((tracker) => {
    const own = standing.filter((row) => row.tracker === tracker.slug);
    const overdue = own.flatMap((row) => overdueReview(row, today));
    return { ...tracker, indicators: own.length, overdue: overdue.sort(mostOverdueFirst) };
  });
}
export type ReviewQueue = Awaited<ReturnType<typeof reviewQueue>>;

function overdueReview({ slug, title, everyDays, level, effectiveOn }: Standing, today: string): OverdueReview[] {
  if (level === null) return [{ slug, title, level: "NOT_YET_RATED", daysOver: null }];
  const dueOn = reviewDueOn({ assessedOn: effectiveOn, reviewedOn: null, everyDays });
  if (dueOn === null || !isOverdue(dueOn, today)) return [];
  return [{ slug, title, level, daysOver: daysBetween(dueOn, today) }];
}

function mostOverdueFirst(a: OverdueReview, b: OverdueReview): number {
  return (b.daysOver ?? Number.MAX_SAFE_INTEGER) - (a.daysOver ?? Number.MAX_SAFE_INTEGER);
}
