import "server-only";
import type { Bearing } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";

/** An item in the version that an assessment rests on. */
export interface Citation {
  item: number;
  version: number;
  headline: string;
  occurred: string;
  origin: string;
  bearing: Bearing;
  /** The item's last version, where that is a later one. */
  laterVersion: number | null;
  isRetracted: boolean;
}

/** A dated look at a named source that found nothing. */
export interface CheckRow {
  number: number;
  source: string;
  scope: string;
  periodFirst: string;
  periodLast: string;
  checkedOn: string;
  note: string | null;
}

/** SQL for the `Citation`s of an assessment `a`, as they stand before a moment; null for now. */
export function citationsAsOf(knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('item', e.number, 'version', v.number, 'headline', v.headline,
        'occurred', v.occurred, 'origin', s.name, 'bearing', b.bearing,
        'laterVersion', nullif(known.number, v.number), 'isRetracted', known.state = 'RETRACTED')
      ORDER BY v.occurred_first DESC, e.number DESC), '[]')
    FROM assessment_citation x
    JOIN evidence_bearing b ON b.version_id = x.version_id AND b.indicator_id = x.indicator_id
    JOIN evidence_version v ON v.id = x.version_id
    JOIN evidence e ON e.id = v.evidence_id
    JOIN source s ON s.id = v.origin_id
    CROSS JOIN LATERAL (
      SELECT l.number, l.state FROM evidence_version l
      WHERE l.evidence_id = v.evidence_id AND (${knownBefore}::timestamptz IS NULL OR l.recorded_at < ${knownBefore})
      ORDER BY l.number DESC LIMIT 1) AS known
    WHERE x.assessment_id = a.id)`;
}

/** The columns of a `CheckRow`, for a check `k` of a source `s`. */
export const CHECK_COLUMNS = Prisma.sql`k.number, s.name AS source, k.scope, k.period_first AS "periodFirst",
  k.period_last AS "periodLast", k.checked_on AS "checkedOn", k.note`;

/** SQL for the `CheckRow`s of an assessment `a`. */
export const CITED_CHECKS = Prisma.sql`(
  SELECT coalesce(jsonb_agg(to_jsonb(cited) ORDER BY cited."checkedOn" DESC, cited.number), '[]') FROM (
    SELECT ${CHECK_COLUMNS} FROM assessment_check x
    JOIN indicator_check k ON k.id = x.check_id
    JOIN source s ON s.id = k.source_id
    WHERE x.assessment_id = a.id) AS cited)`;
