import "server-only";
import type { CheckRow } from "@/lib/checks/read";
import { type Citation, citationsAsOf, citedChecks } from "@/lib/indicators/read-citations";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** Somebody looked again, and left the judgement as it was. */
export interface ReviewRow {
  number: number;
  /** Number of the assessment that was left as it was. */
  assessment: number;
  reviewedOn: string;
  note: string | null;
  signedAs: string;
  recordedAt: Date;
  citations: Citation[];
  checks: CheckRow[];
}

/** SQL for the reviews of an `indicator` that count in a view, the last first; their moments are RFC 3339. */
export function reviewsIn({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(to_jsonb(looks) - 'id' ORDER BY looks."reviewedOn" DESC, looks.id DESC), '[]') FROM (
      SELECT r.id, r.number, a.number AS assessment, r.reviewed_on AS "reviewedOn", r.note, r.signed_as AS "signedAs",
        r.recorded_at AS "recordedAt", ${citationsAsOf("review", knownBefore)} AS citations, ${citedChecks("review", knownBefore)} AS checks
      FROM review r JOIN assessment a ON a.id = r.assessment_id
      WHERE r.indicator_id = indicator.id AND r.reviewed_on <= ${asOf}
        AND (${knownBefore}::timestamptz IS NULL OR r.recorded_at < ${knownBefore})) AS looks)`;
}
