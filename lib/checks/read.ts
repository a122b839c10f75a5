import "server-only";
import { db } from "@/lib/db";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** A dated look at a named source that found nothing. */
export interface CheckRow {
  number: number;
  source: string;
  scope: string;
  periodFirst: string;
  periodLast: string;
  checkedOn: string;
  note: string | null;
  signedAs: string;
}

/** The columns of a `CheckRow`, for a check `k` of a source `s`. */
export const CHECK_COLUMNS = Prisma.sql`k.number, s.name AS source, k.scope, k.period_first AS "periodFirst",
  k.period_last AS "periodLast", k.checked_on AS "checkedOn", k.note, k.signed_as AS "signedAs"`;

/** The checks of an indicator that count in a view, the last first. */
export function checksOf(indicatorId: number, { asOf, knownBefore }: View): Promise<CheckRow[]> {
  return db.$queryRaw<CheckRow[]>`
    SELECT ${CHECK_COLUMNS}
    FROM indicator_check k JOIN source_now s ON s.id = k.source_id
    WHERE k.indicator_id = ${indicatorId} AND k.checked_on <= ${asOf}
      AND (${knownBefore}::timestamptz IS NULL OR k.recorded_at < ${knownBefore})
    ORDER BY k.checked_on DESC, k.id DESC`;
}
