import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** SQL for the state that readers meet of a version `v` or an assessment `a`, as known before a moment; null for now. */
export function stateShown(of: "version" | "assessment", knownBefore: Date | null): Prisma.Sql {
  return of === "version"
    ? Prisma.sql`state_of_version(v.id, v.state, ${knownBefore}::timestamptz)`
    : Prisma.sql`state_of_assessment(a.id, a.state, ${knownBefore}::timestamptz)`;
}

/** SQL for the `Approval` of a version `v` or an assessment `a`. */
export function approvalShown(of: "version" | "assessment", knownBefore: Date | null): Prisma.Sql {
  const own = of === "version" ? Prisma.sql`p.version_id = v.id` : Prisma.sql`p.assessment_id = a.id`;
  return Prisma.sql`(
    SELECT jsonb_build_object('signedAs', p.signed_as, 'recordedAt', p.recorded_at) FROM approval p
    WHERE ${own} AND (${knownBefore}::timestamptz IS NULL OR p.recorded_at < ${knownBefore}))`;
}
