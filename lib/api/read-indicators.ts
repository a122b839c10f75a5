import "server-only";
import { assessmentsIn, type KnownAssessment } from "@/lib/assessments/read";
import { db } from "@/lib/db";
import { REVIEW_COLUMNS, type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import type { EditorialState } from "@/lib/scales/rules";
import { allKnown, joinKnown } from "@/lib/trackers/read-known";
import { lastDayAtHand, type View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

export interface IndicatorNow extends ReviewKnown {
  slug: string;
  title: string;
  theme: string;
  /** Those that count, the standing one first. */
  known: KnownAssessment[];
  /** Items that bear on it and were not retracted. */
  count: number;
  newest: { id: number; occurred: string; headline: string; state: EditorialState } | null;
}

/** Where the indicators stand that a tracker watches in a view; or one of them, also where it is watched no more. */
export function indicatorsIn(trackerId: number, view: View, slug: string | null = null): Promise<IndicatorNow[]> {
  const isWatched = Prisma.sql`(indicator.retired_on IS NULL OR indicator.retired_on > ${view.asOf})`;
  return db.$queryRaw<IndicatorNow[]>`
    WITH borne AS MATERIALIZED (${bearingsBy(trackerId, view)})
    SELECT indicator.slug, indicator.title, theme.slug AS theme, ${REVIEW_COLUMNS}, ${assessmentsIn(view)} AS known,
      coalesce(borne.count, 0) AS count,
      CASE WHEN version.id IS NOT NULL THEN jsonb_build_object('id', evidence.number, 'occurred', version.occurred,
        'headline', version.headline, 'state', state_of_version(version.id, version.state, ${view.knownBefore}::timestamptz)) END AS newest
    FROM ${allKnown("indicator", trackerId, view.knownBefore)} AS indicator
    ${joinKnown("theme", "theme", Prisma.sql`indicator.theme_id`, view.knownBefore)}
    ${reviewIn(view)}
    LEFT JOIN borne ON borne.indicator_id = indicator.id
    LEFT JOIN evidence_version AS version ON version.id = borne.newest
    LEFT JOIN evidence ON evidence.id = version.evidence_id
    WHERE ${slug === null ? isWatched : Prisma.sql`indicator.slug = ${slug}`}
    ORDER BY theme.position, theme.id, indicator.position, indicator.id`;
}

/** SQL for how many items bear on each indicator of a tracker, and the version of the newest of them. */
function bearingsBy(trackerId: number, view: View): Prisma.Sql {
  return Prisma.sql`
    SELECT bearing.indicator_id, count(*)::integer AS count,
      (array_agg(version.id ORDER BY version.occurred_first DESC, version.evidence_id DESC))[1] AS newest
    FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz) AS version
    JOIN evidence_bearing AS bearing ON bearing.version_id = version.id
    WHERE version.occurred_first <= ${lastDayAtHand(view)} AND version.state <> 'RETRACTED'
    GROUP BY bearing.indicator_id`;
}
