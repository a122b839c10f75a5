import "server-only";
import { assessmentsByIndicator } from "@/lib/assessments/read";
import { type LevelSpan, levelSpans } from "@/lib/assessments/rules";
import { type CodebookScenario, scenariosOf } from "@/lib/codebooks/read";
import { db } from "@/lib/db";
import type { Level } from "@/lib/scales/rules";
import { allKnown, joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** The scenarios of a tracker, and what the levels of a view say of them. */
export interface Matrix {
  /** In the order of the tracker. */
  scenarios: CodebookScenario[];
  /** In the order of the board. */
  indicators: MatrixIndicator[];
}

export interface MatrixIndicator {
  slug: string;
  title: string;
  level: Level;
  /** Its levels up to the view, oldest first. */
  spans: LevelSpan[];
}

/** The matrix of scenarios and indicators in a view. */
export async function scenarioMatrix(trackerId: number, view: View): Promise<Matrix> {
  const [scenarios, watched, assessments] = await Promise.all([
    scenariosOf(trackerId, view.knownBefore),
    watchedIn(trackerId, view),
    assessmentsByIndicator(trackerId, view),
  ]);
  const indicators = watched.map(({ id, slug, title }) => {
    const known = assessments.get(id) ?? [];
    return { slug, title, level: known[0]?.level ?? "NOT_YET_RATED", spans: levelSpans(known) };
  });
  return { scenarios, indicators };
}

function watchedIn(trackerId: number, { asOf, knownBefore }: View) {
  return db.$queryRaw<{ id: number; slug: string; title: string }[]>`
    SELECT indicator.id, indicator.slug, indicator.title
    FROM ${allKnown("indicator", trackerId, knownBefore)} AS indicator
    ${joinKnown("theme", "theme", Prisma.sql`indicator.theme_id`, knownBefore)}
    WHERE indicator.retired_on IS NULL OR indicator.retired_on > ${asOf}
    ORDER BY theme.position, indicator.position, indicator.id`;
}
