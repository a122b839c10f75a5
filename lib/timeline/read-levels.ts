import "server-only";
import { assessmentsByIndicator } from "@/lib/assessments/read";
import { levelSpans } from "@/lib/assessments/rules";
import { db } from "@/lib/db";
import { type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import { allKnown, joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { LevelRow } from "./levels";

interface Watched extends Pick<ReviewKnown, "dueOn" | "isOverdue"> {
  id: number;
  slug: string;
  title: string;
  theme: string;
  retiredOn: string | null;
}

/** How the level of every indicator of a tracker went, in the order of the board; those that are watched no more are among them. */
export async function levelsIn(trackerId: number, view: View): Promise<LevelRow[]> {
  const [watched, assessments] = await Promise.all([
    watchedIn(trackerId, view),
    assessmentsByIndicator(trackerId, view),
  ]);
  return watched.map(({ id, dueOn, isOverdue, retiredOn, ...shown }) => {
    const end = retiredOn !== null && retiredOn <= view.asOf ? retiredOn : view.asOf;
    return { ...shown, end, spans: levelSpans(assessments.get(id) ?? []), overdueFrom: isOverdue ? dueOn : null };
  });
}

function watchedIn(trackerId: number, view: View): Promise<Watched[]> {
  return db.$queryRaw<Watched[]>`
    SELECT indicator.id, indicator.slug, indicator.title, theme.title AS theme, indicator.retired_on AS "retiredOn",
      review.due_on AS "dueOn", review.is_overdue AS "isOverdue"
    FROM ${allKnown("indicator", trackerId, view.knownBefore)} AS indicator
    ${joinKnown("theme", "theme", Prisma.sql`indicator.theme_id`, view.knownBefore)}
    ${reviewIn(view)}
    ORDER BY theme.position, theme.id, indicator.position, indicator.id`;
}
