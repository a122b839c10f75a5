import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * SQL for what each assessment of a tracker rests on: `assessment`, its id; `origins`, how many there are among the items
 * and checks that it cites, however many links lead to them; `items`, the numbers of the items.
 */
export function basesIn(trackerId: number): Prisma.Sql {
  return Prisma.sql`
    SELECT s.assessment_id AS assessment, count(DISTINCT s.origin_id)::integer AS origins,
      coalesce(array_agg(DISTINCT e.number) FILTER (WHERE e.number IS NOT NULL), '{}') AS items
    FROM supports(${trackerId}::integer) s LEFT JOIN evidence e ON e.id = s.evidence_id
    GROUP BY s.assessment_id`;
}
