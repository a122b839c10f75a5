import "server-only";
import { db } from "@/lib/db";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { type ChangedSince, inOrder, type LaterChange, type LaterJudgement, NOTHING_SINCE } from "./rules";

/**
 * What was corrected, retracted or judged otherwise of what a view shows, since the moment up to which it knows: of
 * items those with these numbers, each by its last change.
 */
export async function changedSince(trackerId: number, view: View, items: number[]): Promise<ChangedSince> {
  if (view.knownBefore === null) return NOTHING_SINCE;
  const [changes, judgements] = await Promise.all([
    db.$queryRaw<LaterChange[]>(itemsChangedSince(trackerId, view.knownBefore, Prisma.sql`${items}::integer[]`)),
    judgedSince(trackerId, view.asOf, view.knownBefore),
  ]);
  return { items: inOrder(changes), judgements };
}

/** SQL for the `LaterChange`s of items of a tracker whose numbers are in an array, each by its last one. */
export function itemsChangedSince(trackerId: number, knownBefore: Date | null, items: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (v.evidence_id) e.number AS item, v.number AS version, v.change::text, v.headline, v.reason,
      v.recorded_at AS "recordedAt"
    FROM evidence e JOIN evidence_version v ON v.evidence_id = e.id
    WHERE e.tracker_id = ${trackerId} AND e.number = ANY(${items})
      AND v.recorded_at >= ${knownBefore}::timestamptz AND v.change IN ('CORRECTION', 'RETRACTION')
    ORDER BY v.evidence_id, v.number DESC`;
}

// What nobody had judged then is not judged otherwise now.
function judgedSince(trackerId: number, asOf: string, knownBefore: Date): Promise<LaterJudgement[]> {
  return db.$queryRaw<LaterJudgement[]>`
    SELECT * FROM (
      SELECT i.slug, i.title,
        (SELECT level FROM assessments_known(i.id, ${asOf}, ${knownBefore}::timestamptz) LIMIT 1) AS before,
        (SELECT level FROM assessments_known(i.id, ${asOf}, NULL) LIMIT 1) AS after
      FROM indicator i JOIN theme h ON h.id = i.theme_id
      WHERE i.tracker_id = ${trackerId} AND (i.retired_on IS NULL OR i.retired_on > ${asOf})
      ORDER BY h.position, h.id, i.position, i.id) AS held
    WHERE before <> after`;
}
