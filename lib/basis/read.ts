import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { BasisChange } from "./rules";

/** What a basis change is about: an assessment by its number in its indicator, or an outlook by its own. */
export type JudgementChange = BasisChange & {
  indicator: string | null;
  assessment: number | null;
  outlook: number | null;
};

/** SQL for a `JudgementChange` out of a row `c` of `basis_changes`, with what it needs to be joined. */
export const CHANGE_COLUMNS = Prisma.sql`i.slug AS indicator, a.number AS assessment, o.number AS outlook,
  c.changed_at AS "changedAt", c.settled_at AS "settledAt",
  CASE WHEN c.rating_id IS NULL THEN 'RETRACTION' ELSE 'DOWNGRADE' END AS cause,
  e.number AS item, v.headline, s.name AS source, g.before, g.after,
  coalesce(v.reason, g.reason) AS reason, coalesce(v.signed_as, g.signed_as) AS "signedAs"`;

export const CHANGE_JOINS = Prisma.sql`
  LEFT JOIN assessment a ON a.id = c.assessment_id
  LEFT JOIN outlook o ON o.id = c.outlook_id
  LEFT JOIN indicator i ON i.id = coalesce(a.indicator_id, o.indicator_id)
  LEFT JOIN evidence_version v ON v.id = c.retraction_id
  LEFT JOIN evidence e ON e.id = v.evidence_id
  LEFT JOIN source_rating g ON g.id = c.rating_id
  LEFT JOIN source_now s ON s.id = g.source_id`;

/** All basis changes of one indicator's assessments known before a moment (null: now), the last first. */
export function indicatorBasisChanges(
  trackerId: number,
  indicatorId: number,
  knownBefore: Date | null,
): Promise<JudgementChange[]> {
  return db.$queryRaw<JudgementChange[]>`
    SELECT ${CHANGE_COLUMNS}
    FROM basis_changes(${trackerId}::integer, ${knownBefore}::timestamptz) c ${CHANGE_JOINS}
    WHERE a.indicator_id = ${indicatorId}
    ORDER BY c.changed_at DESC, c.retraction_id DESC, c.rating_id DESC`;
}

/** All basis changes of a tracker's outlooks known before a moment (null: now), the last first. */
export function outlookBasisChanges(trackerId: number, knownBefore: Date | null): Promise<JudgementChange[]> {
  return db.$queryRaw<JudgementChange[]>`
    SELECT ${CHANGE_COLUMNS}
    FROM basis_changes(${trackerId}::integer, ${knownBefore}::timestamptz) c ${CHANGE_JOINS}
    WHERE c.outlook_id IS NOT NULL
    ORDER BY c.changed_at DESC, c.retraction_id DESC, c.rating_id DESC`;
}

/** SQL for the ids of the assessments whose basis changed and which nobody looked at since, known before a moment (null: now). */
export function unsettledIn(trackerId: number, knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT assessment_id AS id
    FROM basis_changes(${trackerId}::integer, ${knownBefore}::timestamptz)
    WHERE assessment_id IS NOT NULL AND settled_at IS NULL`;
}
