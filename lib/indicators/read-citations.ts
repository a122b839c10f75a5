import "server-only";
import { CHECK_COLUMNS } from "@/lib/checks/read";
import type { Bearing } from "@/lib/scales/rules";
import { joinKnown, type KnownBefore } from "@/lib/trackers/read-known";
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
  /** When the last of its later versions that is a correction was recorded, RFC 3339; null where none is. */
  correctedAt: string | null;
  isRetracted: boolean;
}

/** What cites: an assessment `a` or a review `r`. */
type Citing = "assessment" | "review";

const CITED_VERSIONS: Record<Citing, Prisma.Sql> = {
  assessment: Prisma.sql`assessment_citation x ON x.assessment_id = a.id`,
  review: Prisma.sql`review_citation x ON x.review_id = r.id`,
};
const CITED_CHECKS: Record<Citing, Prisma.Sql> = {
  assessment: Prisma.sql`assessment_check x ON x.assessment_id = a.id`,
  review: Prisma.sql`review_check x ON x.review_id = r.id`,
};

/** SQL for the `Citation`s of what cites, as they stand before a moment; null for now. Sources are named as before the same moment or another. */
export function citationsAsOf(citing: Citing, knownBefore: Date | null, named: KnownBefore = knownBefore): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('item', e.number, 'version', v.number, 'headline', v.headline,
        'occurred', v.occurred, 'origin', s.name, 'bearing', b.bearing,
        'laterVersion', nullif(known.number, v.number), 'correctedAt', (
          SELECT max(w.recorded_at) FROM evidence_version w WHERE w.evidence_id = v.evidence_id AND w.change = 'CORRECTION'
            AND w.number > v.number AND w.number <= known.number),
        'isRetracted', known.state = 'RETRACTED')
      ORDER BY v.occurred_first DESC, e.number DESC), '[]')
    FROM (SELECT 1) AS one JOIN ${CITED_VERSIONS[citing]}
    JOIN evidence_bearing b ON b.version_id = x.version_id AND b.indicator_id = x.indicator_id
    JOIN evidence_version v ON v.id = x.version_id
    JOIN evidence e ON e.id = v.evidence_id
    ${joinKnown("source_now", "s", Prisma.sql`v.origin_id`, named)}
    CROSS JOIN LATERAL (
      SELECT l.number, l.state FROM evidence_version l
      WHERE l.evidence_id = v.evidence_id AND (${knownBefore}::timestamptz IS NULL OR l.recorded_at < ${knownBefore})
      ORDER BY l.number DESC LIMIT 1) AS known)`;
}

/** SQL for the `CheckRow`s of what cites; sources are named as before a moment (null: now). */
export function citedChecks(citing: Citing, named: KnownBefore): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(to_jsonb(cited) ORDER BY cited."checkedOn" DESC, cited.number), '[]') FROM (
      SELECT ${CHECK_COLUMNS} FROM (SELECT 1) AS one JOIN ${CITED_CHECKS[citing]}
      JOIN indicator_check k ON k.id = x.check_id
      ${joinKnown("source_now", "s", Prisma.sql`k.source_id`, named)}) AS cited)`;
}
