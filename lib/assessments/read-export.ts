import "server-only";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { FixedView } from "@/lib/evidence/read-export";
import { trendBetween } from "@/lib/scales/reckoning";
import type { Level } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";
import type { ExportedAssessment } from "./csv";

const BATCH = 500;

/** The judgements of a tracker, or of one of its indicators. */
interface Wanted {
  trackerId: number;
  indicatorId: number | null;
}

interface FoundAssessment {
  key: number;
  level: Level;
  previous: Level | null;
  row: Omit<ExportedAssessment, "trend">;
}

/** All judgements that speak of a view's days, some hundreds at a time, in the order in which they were recorded. */
export async function* exportedAssessments(
  wanted: Wanted,
  view: FixedView,
  size = BATCH,
): AsyncGenerator<ExportedAssessment[]> {
  let last = 0;
  for (;;) {
    const batch = await assessmentsAfter(last, wanted, view, size);
    if (batch.length > 0) {
      yield batch.map(({ row, level, previous }) => ({ ...row, trend: trendBetween(previous, level) }));
    }
    last = batch.at(-1)?.key ?? last;
    if (batch.length < size) return;
  }
}

function assessmentsAfter(
  last: number,
  { trackerId, indicatorId }: Wanted,
  { asOf, knownBefore }: FixedView,
  size: number,
): Promise<FoundAssessment[]> {
  const among = indicatorId === null ? Prisma.empty : Prisma.sql`AND i.id = ${indicatorId}`;
  return db.$queryRaw`
    SELECT a.id AS key, a.level, (
        SELECT p.level FROM assessments_known(i.id, a.effective_on, ${knownBefore}::timestamptz) p
        WHERE (p.effective_on, p.recorded_at, p.id) < (a.effective_on, a.recorded_at, a.id) LIMIT 1) AS previous,
      jsonb_build_object('indicator', i.slug, 'number', a.number::text, 'effective_on', a.effective_on, 'level', a.level,
        'confidence', a.confidence, 'confidence_reason', a.confidence_reason, 'rationale', a.rationale,
        'rule_version', c.version::text, 'rule_exception', a.rule_exception,
        'evidence', (SELECT string_agg(e.number || '.' || v.number, ';' ORDER BY e.number, v.number)
          FROM assessment_citation x JOIN evidence_version v ON v.id = x.version_id JOIN evidence e ON e.id = v.evidence_id
          WHERE x.assessment_id = a.id),
        'checks', (SELECT string_agg(k.number::text, ';' ORDER BY k.number)
          FROM assessment_check x JOIN indicator_check k ON k.id = x.check_id WHERE x.assessment_id = a.id),
        'state', ${stateShown("assessment", knownBefore)}, 'signed_as', a.signed_as,
        'recorded_at', to_char(a.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS row
    FROM assessment a JOIN indicator i ON i.id = a.indicator_id JOIN codebook c ON c.id = a.codebook_id
    WHERE i.tracker_id = ${trackerId} ${among} AND a.id > ${last} AND a.effective_on <= ${asOf} AND a.recorded_at < ${knownBefore}::timestamptz
    ORDER BY a.id LIMIT ${size}`;
}
