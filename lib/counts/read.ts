import "server-only";
import { shownUntil } from "@/lib/evidence/shown-until";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/**
 * SQL for the `TaggedItems` of an `indicator` as known at a view: those that carry a tag which one of the counts names that
 * the column `counts` of an `indicator` holds, quarter by quarter and by the tags that they carry, however many items there are. The
 * newest first.
 */
export function taggedItems(view: AskedView): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('tags', tags, 'count', count, 'occurredFirst', occurred_first,
      'newest', jsonb_build_object('number', number, 'headline', headline, 'occurred', occurred)) ORDER BY occurred_first DESC, evidence_id DESC), '[]')
    FROM (
      SELECT *, count(*) OVER (PARTITION BY tags, quarter) AS count,
        row_number() OVER (PARTITION BY tags, quarter ORDER BY occurred_first DESC, evidence_id DESC) AS place
      FROM (
        SELECT e.number, v.evidence_id, v.headline, v.occurred, v.occurred_first, array_agg(g.slug ORDER BY g.slug) AS tags,
          left(v.occurred_first, 4) || (substr(v.occurred_first, 6, 2)::integer + 2) / 3 AS quarter
        FROM evidence_known(indicator.tracker_id, ${view.knownBefore}::timestamptz) v
        JOIN evidence_bearing b ON b.version_id = v.id AND b.indicator_id = indicator.id
        JOIN evidence_tag x ON x.version_id = v.id
        JOIN tag g ON g.id = x.tag_id AND g.slug IN (
          SELECT jsonb_array_elements_text(counted->'tags') FROM jsonb_array_elements(coalesce(indicator.counts, '[]')) AS counted)
        JOIN evidence e ON e.id = v.evidence_id
        WHERE indicator.counts IS NOT NULL AND v.state <> 'RETRACTED' AND v.occurred_first <= ${shownUntil(view)}
        GROUP BY e.number, v.evidence_id, v.headline, v.occurred, v.occurred_first) AS tagged) AS placed
    WHERE place = 1)`;
}
