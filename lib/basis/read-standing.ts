import "server-only";
import { db } from "@/lib/db";

/** What an assessment rests on. */
export interface StandingBasis {
  assessment: number;
  /** How many origins there are among the items and checks that it cites, however many links lead to them. */
  origins: number;
  /** The numbers of the items. */
  items: number[];
}

/** What some assessments of a tracker rest on, by their ids. */
export async function basisOf(trackerId: number, assessments: number[]): Promise<Map<number, StandingBasis>> {
  const rows = await db.$queryRaw<StandingBasis[]>`
    SELECT s.assessment_id AS assessment, count(DISTINCT s.origin_id)::integer AS origins,
      coalesce(array_agg(DISTINCT e.number) FILTER (WHERE e.number IS NOT NULL), '{}') AS items
    FROM supports(${trackerId}::integer) s LEFT JOIN evidence e ON e.id = s.evidence_id
    WHERE s.assessment_id = ANY(${assessments}::integer[])
    GROUP BY s.assessment_id`;
  return new Map(rows.map((row) => [row.assessment, row]));
}
