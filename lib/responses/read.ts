import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { ResponseLink } from "./rules";

/** SQL for the `ResponseLink`s of an item `e`, those that stand first, then by the day of the other item. */
export const RESPONSE_LINKS = Prisma.sql`(
  SELECT coalesce(jsonb_agg(to_jsonb(link) - 'day' ORDER BY link.withdrawal IS NOT NULL, link.day, link.of, link.number), '[]')
  FROM (
    SELECT CASE WHEN r.evidence_id = e.id THEN 'MOVE' ELSE 'RESPONSE' END AS other, responding.number AS of, r.number, r.note,
      r.signed_as AS "signedAs", r.recorded_at AS "recordedAt", partner.number AS item,
      (SELECT jsonb_build_object('reason', w.reason, 'signedAs', w.signed_as, 'recordedAt', w.recorded_at)
        FROM response_withdrawal w WHERE w.response_id = r.id) AS withdrawal,
      (SELECT jsonb_agg(jsonb_build_object('headline', v.headline, 'occurred', v.occurred, 'state', v.state, 'recordedAt', v.recorded_at) ORDER BY v.number)
        FROM evidence_version v WHERE v.evidence_id = partner.id) AS versions,
      (SELECT v.occurred_first FROM evidence_version v WHERE v.evidence_id = partner.id ORDER BY v.number DESC LIMIT 1) AS day
    FROM response r
    JOIN evidence responding ON responding.id = r.evidence_id
    JOIN evidence partner ON partner.id = CASE WHEN r.evidence_id = e.id THEN r.move_id ELSE r.evidence_id END
    WHERE e.id IN (r.evidence_id, r.move_id)
  ) AS link)`;

/** What an item responds to and what responds to it, as it stands now. */
export async function linksOf(evidenceId: number): Promise<ResponseLink[]> {
  const [item] = await db.$queryRaw<{ links: ResponseLink[] }[]>`
    SELECT ${RESPONSE_LINKS} AS links FROM evidence e WHERE e.id = ${evidenceId}`;
  return item?.links ?? [];
}

/** A link by the item that responds and its number there; null where there is none. */
export async function responseLink(tracker: string, of: number, number: number): Promise<ResponseLink | null> {
  if (!isSlug(tracker)) return null;
  const [item] = await db.$queryRaw<{ links: ResponseLink[] }[]>`
    SELECT ${RESPONSE_LINKS} AS links FROM evidence e JOIN tracker t ON t.id = e.tracker_id
    WHERE t.slug = ${tracker} AND e.number = ${of}`;
  return item?.links.find((link) => link.of === of && link.number === number) ?? null;
}

/** How many items the form of a link offers. */
const OFFERED = 100;

/** Items that an item may be a response to: those of its own indicators from before it ended, the nearest first. */
export function possibleMoves(trackerId: number, number: number) {
  return db.$queryRaw<{ number: number; occurred: string; headline: string }[]>`
    WITH own AS (
      SELECT v.* FROM evidence e JOIN evidence_version v ON v.evidence_id = e.id
      WHERE e.tracker_id = ${trackerId} AND e.number = ${number} ORDER BY v.number DESC LIMIT 1
    )
    SELECT e.number, v.occurred, v.headline
    FROM own CROSS JOIN evidence_known(${trackerId}::integer, NULL) AS v JOIN evidence e ON e.id = v.evidence_id
    WHERE v.evidence_id <> own.evidence_id AND v.state <> 'RETRACTED' AND v.occurred_first <= own.occurred_last
      AND EXISTS (SELECT 1 FROM evidence_bearing b JOIN evidence_bearing mine USING (indicator_id)
        WHERE b.version_id = v.id AND mine.version_id = own.id)
    ORDER BY v.occurred_first DESC, v.evidence_id DESC
    LIMIT ${OFFERED}`;
}
