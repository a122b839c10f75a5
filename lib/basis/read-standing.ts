import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * SQL for the numbers of the items that each assessment of a tracker rests on, `items`, by the assessment's id; without a
 * moment up to which something is known there is nothing that was changed since, and no row.
 */
export function basesIn(trackerId: number, knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`
    SELECT s.assessment_id AS assessment, array_agg(DISTINCT e.number) AS items
    FROM supports(${trackerId}::integer) s JOIN evidence e ON e.id = s.evidence_id
    WHERE ${knownBefore}::timestamptz IS NOT NULL
    GROUP BY s.assessment_id`;
}
