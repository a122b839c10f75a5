import "server-only";
import { joinKnown } from "@/lib/trackers/read-known";
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

/** A check in the list of its indicator. */
export interface RecordedCheck extends CheckRow {
  recordedAt: Date;
}

/** SQL for the checks of an `indicator` that count in a view, the last first; their moments are RFC 3339. */
export function checksIn({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(to_jsonb(looks) - 'id' ORDER BY looks."checkedOn" DESC, looks.id DESC), '[]') FROM (
      SELECT k.id, ${CHECK_COLUMNS}, k.recorded_at AS "recordedAt"
      FROM indicator_check k ${joinKnown("source_now", "s", Prisma.sql`k.source_id`, knownBefore)}
      WHERE k.indicator_id = indicator.id AND k.checked_on <= ${asOf}
        AND (${knownBefore}::timestamptz IS NULL OR k.recorded_at < ${knownBefore})) AS looks)`;
}
