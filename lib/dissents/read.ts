import "server-only";
import type { Level } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";

/** A different level that somebody put beside a judgement. */
export interface Dissent {
  number: number;
  level: Level;
  rationale: string;
  signedAs: string;
  /** RFC 3339. */
  recordedAt: string;
}

/** SQL for the `Dissent`s from an assessment `a`, as known before a moment; null for now. */
export function dissentsFrom(knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', d.number, 'level', d.level, 'rationale', d.rationale,
      'signedAs', d.signed_as, 'recordedAt', d.recorded_at) ORDER BY d.number), '[]')
    FROM dissent d
    WHERE d.assessment_id = a.id AND (${knownBefore}::timestamptz IS NULL OR d.recorded_at < ${knownBefore}))`;
}
