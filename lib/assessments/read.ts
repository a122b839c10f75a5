import "server-only";
import { db } from "@/lib/db";
import type { Confidence, EditorialState, Level } from "@/lib/scales/rules";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

export interface KnownAssessment {
  id: number;
  indicatorId: number;
  number: number;
  level: Level;
  confidence: Confidence | null;
  effectiveOn: string;
  signedAs: string;
  state: EditorialState;
}

/** SQL for the `KnownAssessment`s of an `indicator` that count in a view, the standing one first. */
export function assessmentsIn({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'indicatorId', held.indicator_id, 'number', held.number,
        'level', held.level, 'confidence', held.confidence, 'effectiveOn', held.effective_on, 'signedAs', held.signed_as,
        'state', state_of_assessment(held.id, held.state, ${knownBefore}::timestamptz))
      ORDER BY held.effective_on DESC, held.recorded_at DESC, held.id DESC), '[]')
    FROM assessments_known(indicator.id, ${asOf}, ${knownBefore}::timestamptz) AS held)`;
}

/** All assessments of a tracker that count in a view, by indicator's id; of each the standing one first. */
export async function assessmentsByIndicator(trackerId: number, view: View): Promise<Map<number, KnownAssessment[]>> {
  const known = await db.$queryRaw<KnownAssessment[]>`
    SELECT held.id, held.indicator_id AS "indicatorId", held.number, held.level, held.confidence,
      held.effective_on AS "effectiveOn", held.signed_as AS "signedAs",
      state_of_assessment(held.id, held.state, ${view.knownBefore}::timestamptz) AS state
    FROM indicator
    CROSS JOIN LATERAL assessments_known(indicator.id, ${view.asOf}, ${view.knownBefore}::timestamptz) AS held
    WHERE indicator.tracker_id = ${trackerId}
    ORDER BY held.indicator_id, held.effective_on DESC, held.recorded_at DESC, held.id DESC`;
  const byIndicator = new Map<number, KnownAssessment[]>();
  for (const assessment of known) {
    const others = byIndicator.get(assessment.indicatorId);
    if (others) others.push(assessment);
    else byIndicator.set(assessment.indicatorId, [assessment]);
  }
  return byIndicator;
}
