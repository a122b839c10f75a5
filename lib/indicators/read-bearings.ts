import "server-only";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import { shownUntil } from "@/lib/evidence/shown-until";
import type { Bearing, EditorialState, Kind, Significance } from "@/lib/scales/rules";
import type { Change } from "@/lib/scales/subjects";
import { joinKnown } from "@/lib/trackers/read-known";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** How many of an indicator's items its page shows; the others are in the evidence list. */
export const SHOWN_ITEMS = 200;

export interface BearingRow {
  number: number;
  occurred: string;
  occurredFirst: string;
  occurredLast: string;
  headline: string;
  kind: Kind;
  significance: Significance;
  bearing: Bearing;
  note: string | null;
  origin: string;
  outlet: string;
  rating: string;
  state: EditorialState;
  change: Change;
  recordedAt: Date;
  /** When the item was first filed. */
  firstRecordedAt: Date;
}

/** The items that bear on an indicator in a view, the newest first; one more than are shown. */
export function evidenceOn(
  { id, trackerId }: { id: number; trackerId: number },
  view: AskedView,
): Promise<BearingRow[]> {
  return db.$queryRaw<BearingRow[]>`
    SELECT e.number, v.occurred, v.occurred_first AS "occurredFirst", v.occurred_last AS "occurredLast", v.headline, v.kind, v.significance, v.bearing, v.bearing_note AS note,
      origin.name AS origin, outlet.name AS outlet, v.reliability || v.credibility::text AS rating,
      ${stateShown("version", view.knownBefore)} AS state, v.change, v.recorded_at AS "recordedAt",
      (SELECT f.recorded_at FROM evidence_version f WHERE f.evidence_id = v.evidence_id AND f.number = 1) AS "firstRecordedAt"
    FROM (
      SELECT v.*, b.bearing, b.note AS bearing_note FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz) v
      JOIN evidence_bearing b ON b.version_id = v.id AND b.indicator_id = ${id}
      WHERE v.occurred_first <= ${shownUntil(view)}
      ORDER BY v.occurred_first DESC, v.evidence_id DESC
      LIMIT ${SHOWN_ITEMS + 1}) AS v
    JOIN evidence e ON e.id = v.evidence_id
    ${joinKnown("source_now", "origin", Prisma.sql`v.origin_id`, view.knownBefore)}
    ${joinKnown("source_now", "outlet", Prisma.sql`v.outlet_id`, view.knownBefore)}
    ORDER BY v.occurred_first DESC, v.evidence_id DESC`;
}
