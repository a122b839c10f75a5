import "server-only";
import { db } from "@/lib/db";
import type { EditorialState } from "@/lib/scales/rules";

/** An item as the note of a briefing tells it: in the version that was known, with what was said of it until then. */
export interface NotedItem {
  item: number;
  version: number;
  occurred: string;
  published: string | null;
  headline: string;
  origin: string;
  outlet: string;
  url: string;
  archivedUrl: string | null;
  rating: string;
  state: EditorialState;
  /** The last correction, or the retraction; null where there was none. */
  change: { change: "CORRECTION" | "RETRACTION"; reason: string | null; recordedAt: string } | null;
}

/** Some items of a tracker as they were known before a moment (null: now), by their numbers. */
export async function notedItems(
  trackerId: number,
  numbers: number[],
  knownBefore: Date | null,
): Promise<Map<number, NotedItem>> {
  const rows = await db.$queryRaw<NotedItem[]>`
    SELECT e.number AS item, v.number AS version, v.occurred, v.published, v.headline, origin.name AS origin,
      outlet.name AS outlet, v.url, v.archived_url AS "archivedUrl", v.reliability || v.credibility::text AS rating,
      v.state,
      (SELECT jsonb_build_object('change', c.change, 'reason', c.reason, 'recordedAt', c.recorded_at)
        FROM evidence_version c
        WHERE c.evidence_id = v.evidence_id AND c.number <= v.number AND c.change IN ('CORRECTION', 'RETRACTION')
        ORDER BY c.number DESC LIMIT 1) AS change
    FROM evidence_known(${trackerId}::integer, ${knownBefore}::timestamptz) v
    JOIN evidence e ON e.id = v.evidence_id
    JOIN source_now origin ON origin.id = v.origin_id
    JOIN source_now outlet ON outlet.id = v.outlet_id
    WHERE e.number = ANY(${numbers}::integer[])`;
  return new Map(rows.map((row) => [row.item, row]));
}

/** The items that some judgements cite, by "indicator/number". */
export async function citedItems(
  trackerId: number,
  judgements: { slug: string; number: number }[],
): Promise<Map<string, number[]>> {
  if (judgements.length === 0) return new Map();
  const rows = await db.$queryRaw<{ judgement: string; items: number[] }[]>`
    SELECT i.slug || '/' || a.number AS judgement, array_agg(e.number ORDER BY v.occurred_first DESC, e.number DESC) AS items
    FROM indicator i
    JOIN assessment a ON a.indicator_id = i.id
    JOIN assessment_citation c ON c.assessment_id = a.id
    JOIN evidence_version v ON v.id = c.version_id
    JOIN evidence e ON e.id = v.evidence_id
    WHERE i.tracker_id = ${trackerId}
      AND i.slug || '/' || a.number = ANY(${judgements.map(({ slug, number }) => `${slug}/${number}`)}::text[])
    GROUP BY 1`;
  return new Map(rows.map(({ judgement, items }) => [judgement, items]));
}
