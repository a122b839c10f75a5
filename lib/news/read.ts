import "server-only";
import { joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { MOST_NEWS, type NewsCounts, type NewsKind } from "./rules";

/** One thing that was recorded: a judgement, a look, or an item's first or changed version. */
export interface News {
  kind: NewsKind;
  /** RFC 3339. */
  recordedAt: string;
  /** Below the tracker's address: `evidence/7`. */
  path: string;
  title: string;
  /** Slugs of the indicators that it is about. */
  indicators: string[];
}

/**
 * SQL for the `News` of a `tracker` that counts in a view and was recorded at a moment (null: any) or after it, the last
 * first; one more than are counted.
 */
export function lastRecorded({ asOf, knownBefore }: View, itemsUntil: string, from: Date | null): Prisma.Sql {
  const isIn = (moment: Prisma.Sql) => Prisma.sql`(${from}::timestamptz IS NULL OR ${moment} >= ${from})
    AND (${knownBefore}::timestamptz IS NULL OR ${moment} < ${knownBefore})`;
  const titleThen = Prisma.sql`(SELECT i.title FROM (SELECT 1) AS one ${joinKnown("indicator", "i", Prisma.sql`news.about`, knownBefore)})`;
  const most = MOST_NEWS + 1;
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(to_jsonb(news) - 'about' || jsonb_build_object('title', coalesce(news.title, ${titleThen})) ORDER BY news."recordedAt" DESC, news.path), '[]') FROM (
      (SELECT 'ASSESSMENT' AS kind, a.recorded_at AS "recordedAt", 'indicators/' || i.slug || '/assessments/' || a.number AS path,
          NULL AS title, i.id AS about, jsonb_build_array(i.slug) AS indicators
        FROM assessment a JOIN indicator i ON i.id = a.indicator_id
        WHERE i.tracker_id = tracker.id AND a.effective_on <= ${asOf} AND ${isIn(Prisma.sql`a.recorded_at`)}
        ORDER BY a.recorded_at DESC LIMIT ${most})
      UNION ALL
      (SELECT 'REVIEW', r.recorded_at, 'indicators/' || i.slug || '#review-' || r.number, NULL, i.id, jsonb_build_array(i.slug)
        FROM review r JOIN indicator i ON i.id = r.indicator_id
        WHERE i.tracker_id = tracker.id AND r.reviewed_on <= ${asOf} AND ${isIn(Prisma.sql`r.recorded_at`)}
        ORDER BY r.recorded_at DESC LIMIT ${most})
      UNION ALL
      (SELECT 'CHECK', k.recorded_at, 'indicators/' || i.slug || '#check-' || k.number, NULL, i.id, jsonb_build_array(i.slug)
        FROM indicator_check k JOIN indicator i ON i.id = k.indicator_id
        WHERE i.tracker_id = tracker.id AND k.checked_on <= ${asOf} AND ${isIn(Prisma.sql`k.recorded_at`)}
        ORDER BY k.recorded_at DESC LIMIT ${most})
      UNION ALL
      (SELECT CASE v.change WHEN 'FIRST' THEN 'ITEM' ELSE v.change::text END, v.recorded_at, 'evidence/' || e.number, v.headline, NULL,
          (SELECT coalesce(jsonb_agg(i.slug), '[]') FROM evidence_bearing b JOIN indicator i ON i.id = b.indicator_id
            WHERE b.version_id = v.id)
        FROM evidence_version v JOIN evidence e ON e.id = v.evidence_id
        WHERE v.tracker_id = tracker.id AND v.change <> 'MINOR' AND v.occurred_first <= ${itemsUntil} AND ${isIn(Prisma.sql`v.recorded_at`)}
        ORDER BY v.recorded_at DESC, v.evidence_id DESC LIMIT ${most})
      ORDER BY 2 DESC, 3 LIMIT ${most}
    ) AS news)`;
}

/** How much of a kind was recorded, of one indicator or, where that is null, of the tracker. */
export interface NewsCounted {
  kind: NewsKind;
  indicator: string | null;
  count: number;
}

/** SQL for the `NewsCounted`s of a `tracker`: all that `lastRecorded` tells from a moment on; none where that is null. */
export function countRecorded({ asOf, knownBefore }: View, itemsUntil: string, from: Date | null): Prisma.Sql {
  const isIn = (moment: Prisma.Sql) => Prisma.sql`${moment} >= ${from}::timestamptz
    AND (${knownBefore}::timestamptz IS NULL OR ${moment} < ${knownBefore})`;
  const looks = (kind: NewsKind, table: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`
    SELECT ${kind} AS kind, i.slug, count(*) AS count FROM ${table} x JOIN indicator i ON i.id = x.indicator_id
    WHERE i.tracker_id = tracker.id AND ${day} <= ${asOf} AND ${isIn(Prisma.sql`x.recorded_at`)} GROUP BY GROUPING SETS ((), (i.slug))`;
  const items = (slug: Prisma.Sql, beside: Prisma.Sql) => Prisma.sql`
    SELECT CASE v.change WHEN 'FIRST' THEN 'ITEM' ELSE v.change::text END, ${slug}, count(*) FROM evidence_version v ${beside}
    WHERE v.tracker_id = tracker.id AND v.change <> 'MINOR' AND v.occurred_first <= ${itemsUntil} AND ${isIn(Prisma.sql`v.recorded_at`)}
    GROUP BY 1, 2`;
  const bearing = Prisma.sql`JOIN evidence_bearing b ON b.version_id = v.id JOIN indicator i ON i.id = b.indicator_id`;
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'indicator', slug, 'count', count)), '[]') FROM (
      ${looks("ASSESSMENT", Prisma.sql`assessment`, Prisma.sql`x.effective_on`)}
      UNION ALL ${looks("REVIEW", Prisma.sql`review`, Prisma.sql`x.reviewed_on`)}
      UNION ALL ${looks("CHECK", Prisma.sql`indicator_check`, Prisma.sql`x.checked_on`)}
      UNION ALL ${items(Prisma.sql`NULL::text`, Prisma.empty)}
      UNION ALL ${items(Prisma.sql`i.slug`, bearing)}
    ) AS counted WHERE count > 0)`;
}

/** Counts of the tracker as a whole, and of each indicator by its slug. */
export function newsCounts(counted: NewsCounted[]) {
  const whole: NewsCounts = {};
  const of: Record<string, NewsCounts> = {};
  for (const { kind, indicator, count } of counted) {
    if (indicator === null) whole[kind] = count;
    else of[indicator] = { ...of[indicator], [kind]: count };
  }
  return { whole, of };
}
