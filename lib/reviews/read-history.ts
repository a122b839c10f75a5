import "server-only";
import type { CheckRow } from "@/lib/checks/read";
import { db } from "@/lib/db";
import { type Citation, citationsAsOf, citedChecks } from "@/lib/indicators/read-citations";
import type { View } from "@/lib/view";

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

/** The reviews of an indicator that count in a view, the last first. */
export function reviewsOf(indicatorId: number, { asOf, knownBefore }: View): Promise<ReviewRow[]> {
  return db.$queryRaw<ReviewRow[]>`
    SELECT r.number, a.number AS assessment, r.reviewed_on AS "reviewedOn", r.note, r.signed_as AS "signedAs",
      r.recorded_at AS "recordedAt", ${citationsAsOf("review", knownBefore)} AS citations, ${citedChecks("review")} AS checks
    FROM review r JOIN assessment a ON a.id = r.assessment_id
    WHERE r.indicator_id = ${indicatorId} AND r.reviewed_on <= ${asOf}
      AND (${knownBefore}::timestamptz IS NULL OR r.recorded_at < ${knownBefore})
    ORDER BY r.reviewed_on DESC, r.id DESC`;
}
