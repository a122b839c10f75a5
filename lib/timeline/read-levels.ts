import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { assessmentsByIndicator } from "@/lib/assessments/read";
import { levelSpans } from "@/lib/assessments/rules";
import { dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import type { View } from "@/lib/view";
import type { LevelRow } from "./levels";

export interface Levels {
  title: string;
  /** In the order of the board, those that are watched no more among them. */
  rows: LevelRow[];
  /** Set where the view stands before anything was recorded: the day of the first record. */
  recordedOnlyFrom: string | null;
}

interface Watched extends Pick<ReviewKnown, "dueOn" | "isOverdue"> {
  id: number;
  slug: string;
  title: string;
  theme: string;
  retiredOn: string | null;
}

/** How the level of every indicator of a tracker went; null where there is no such tracker. */
export async function levelsOf(slug: string, view: View): Promise<Levels | null> {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (!tracker) return null;
  const [watched, assessments, firstRecordedAt] = await Promise.all([
    watchedIn(tracker.id, view),
    assessmentsByIndicator(tracker.id, view),
    firstRecordOf(tracker.id),
  ]);
  const rows = watched.map(({ id, dueOn, isOverdue, retiredOn, ...shown }): LevelRow => {
    const end = retiredOn !== null && retiredOn <= view.asOf ? retiredOn : view.asOf;
    return { ...shown, end, spans: levelSpans(assessments.get(id) ?? []), overdueFrom: isOverdue ? dueOn : null };
  });
  const isBefore = firstRecordedAt !== null && view.knownBefore !== null && firstRecordedAt >= view.knownBefore;
  return { title: tracker.title, rows, recordedOnlyFrom: isBefore ? dayOfMoment(firstRecordedAt) : null };
}

function watchedIn(trackerId: number, view: View): Promise<Watched[]> {
  return db.$queryRaw<Watched[]>`
    SELECT indicator.id, indicator.slug, indicator.title, theme.title AS theme, indicator.retired_on AS "retiredOn",
      review.due_on AS "dueOn", review.is_overdue AS "isOverdue"
    FROM indicator
    JOIN theme ON theme.id = indicator.theme_id
    ${reviewIn(view)}
    WHERE indicator.tracker_id = ${trackerId}
    ORDER BY theme.position, theme.id, indicator.position, indicator.id`;
}

async function firstRecordOf(trackerId: number): Promise<Date | null> {
  const first = await db.codebook.aggregate({ where: { indicator: { trackerId } }, _min: { recordedAt: true } });
  return first._min.recordedAt;
}
