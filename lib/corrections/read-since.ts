import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { inOrder, type LaterChange } from "./rules";

/** Of the items of a tracker with these numbers those that were corrected or retracted since a moment, each by its last change. */
export async function changedSince(
  trackerId: number,
  knownBefore: Date | null,
  items: number[],
): Promise<LaterChange[]> {
  if (knownBefore === null) return [];
  return inOrder(
    await db.$queryRaw<LaterChange[]>(itemsChangedSince(trackerId, knownBefore, Prisma.sql`${items}::integer[]`)),
  );
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
