import "server-only";
import { db } from "@/lib/db";
import { itemVersions, type VersionRow } from "@/lib/evidence/read-item";
import { type AssessmentRow, assessmentColumns } from "@/lib/indicators/read";
import { Prisma } from "@/prisma/generated/client";
import { OF_TRACKER } from "./read-trackers";

/** An entry of the ledger that speaks of a tracker or of what belongs to it. */
export interface Entry {
  sequence: bigint;
  at: Date;
  /** With the tracker's slug before it. */
  subject: string;
  reason: string | null;
  isFirst: boolean;
  /** What a source or an actor was called before and is called after it. */
  names: { from: string | null; to: string | null };
}

export interface ChangedAssessment extends AssessmentRow {
  indicator: string;
  ledgerSequence: bigint;
}

export interface Recorded {
  entries: Entry[];
  versions: Map<bigint, VersionRow>;
  assessments: Map<bigint, ChangedAssessment>;
}

/**
 * So many entries of a tracker after one of them, the first one first, with the versions and judgements that they added
 * or approved, as these stand now.
 */
export async function changesAfter(trackerId: number, sequence: bigint, limit: number): Promise<Recorded> {
  const entries = await db.$queryRaw<Entry[]>`
    SELECT entry.sequence, entry.at, entry.subject, entry.reason, entry.before_hash IS NULL AS "isFirst",
      jsonb_build_object('from', payload.before::jsonb->>'name', 'to', CASE WHEN payload.after::jsonb ? 'merged_into_id'
        THEN (SELECT name FROM source_now WHERE id = (payload.after::jsonb->>'id')::integer)
        ELSE payload.after::jsonb->>'name' END) AS names
    FROM tracker JOIN ledger_entry AS entry ON ${OF_TRACKER}
    LEFT JOIN ledger_payload AS payload ON payload.sequence = entry.sequence
      AND (starts_with(entry.subject, tracker.slug || '/sources/') OR starts_with(entry.subject, tracker.slug || '/actors/'))
    WHERE tracker.id = ${trackerId} AND entry.sequence > ${sequence}
    ORDER BY entry.sequence LIMIT ${limit}`;
  const sequences = entries.map((entry) => entry.sequence);
  const [versions, assessments] = await Promise.all([versionsOf(sequences), assessmentsOf(sequences)]);
  return { entries, versions, assessments };
}

/** The versions that entries added, or approved. */
async function versionsOf(sequences: bigint[]): Promise<Map<bigint, VersionRow>> {
  const approvals = await db.approval.findMany({
    where: { ledgerSequence: { in: sequences }, versionId: { not: null } },
    select: { versionId: true, ledgerSequence: true },
  });
  const ids = approvals.map(({ versionId }) => versionId);
  const rows = await itemVersions(
    Prisma.sql`v.ledger_sequence = ANY(${sequences}::bigint[]) OR v.id = ANY(${ids}::integer[])`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map(rows.map((row) => [row.ledgerSequence, row]));
  for (const { versionId, ledgerSequence } of approvals) {
    const approved = byId.get(versionId ?? 0);
    if (approved) found.set(ledgerSequence, approved);
  }
  return found;
}

/** The judgements that entries added, or approved. */
async function assessmentsOf(sequences: bigint[]): Promise<Map<bigint, ChangedAssessment>> {
  const rows = await db.$queryRaw<ChangedAssessment[]>`
    SELECT ${assessmentColumns(null)}, i.slug AS indicator, wanted.sequence AS "ledgerSequence"
    FROM (
      SELECT id, ledger_sequence AS sequence FROM assessment WHERE ledger_sequence = ANY(${sequences}::bigint[])
      UNION ALL
      SELECT assessment_id, ledger_sequence FROM approval
      WHERE ledger_sequence = ANY(${sequences}::bigint[]) AND assessment_id IS NOT NULL) AS wanted
    JOIN assessment a ON a.id = wanted.id
    JOIN codebook c ON c.id = a.codebook_id
    JOIN indicator i ON i.id = a.indicator_id`;
  return new Map(rows.map((row) => [row.ledgerSequence, row]));
}
