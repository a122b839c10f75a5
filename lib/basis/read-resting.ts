import "server-only";
import type { Period } from "@/lib/changes/period";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Level } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";

interface RestingAssessment {
  indicator: string;
  title: string;
  number: number;
  level: Level;
  effectiveOn: string;
  /** Whether it is the one that holds today. */
  isStanding: boolean;
}

interface RestingOutlook {
  number: number;
  statement: string;
  dueOn: string;
}

/** What rests on something: judgements, those that hold today first, and what is told of it. */
export interface Resting {
  assessments: RestingAssessment[];
  outlooks: RestingOutlook[];
  /** The days that its items tell of, up to today: each briefing on one of them tells of it. Null where there are none. */
  briefings: Period | null;
}

/** What rests on any version of an item. */
export function restingOnItem(trackerId: number, evidenceId: number, today: string): Promise<Resting> {
  return resting(trackerId, Prisma.sql`s.evidence_id = ${evidenceId}`, today);
}

/** What rests on a source, as origin or as outlet of a cited item, or as where a check looked. */
export function restingOnSource(trackerId: number, sourceId: number, today: string): Promise<Resting> {
  return resting(trackerId, Prisma.sql`${sourceId}::integer IN (s.origin_id, s.outlet_id)`, today);
}

async function resting(trackerId: number, on: Prisma.Sql, today: string): Promise<Resting> {
  const [assessments, outlooks, [days]] = await Promise.all([
    db.$queryRaw<RestingAssessment[]>`
      SELECT i.slug AS indicator, i.title, a.number, a.level, a.effective_on AS "effectiveOn",
        a.id IS NOT DISTINCT FROM (SELECT id FROM assessments_known(i.id, ${today}, NULL) LIMIT 1) AS "isStanding"
      FROM assessment a JOIN indicator i ON i.id = a.indicator_id
      WHERE a.id IN (SELECT s.assessment_id FROM supports(${trackerId}::integer) s WHERE ${on})
      ORDER BY "isStanding" DESC, a.effective_on DESC, a.recorded_at DESC, a.id DESC`,
    db.$queryRaw<RestingOutlook[]>`
      SELECT o.number, o.statement, o.due_on AS "dueOn" FROM outlook o
      WHERE o.id IN (SELECT s.outlook_id FROM supports(${trackerId}::integer) s WHERE ${on})
      ORDER BY o.due_on DESC, o.id DESC`,
    db.$queryRaw<{ first: string | null; last: string }[]>`
      SELECT min(s.occurred_first) AS first, least(max(s.occurred_last), ${today}) AS last
      FROM evidence_known(${trackerId}::integer, NULL::timestamptz) s WHERE s.occurred_first <= ${today} AND ${on}`,
  ]);
  return { assessments, outlooks, briefings: days?.first ? { from: addDays(days.first, -1), to: days.last } : null };
}
