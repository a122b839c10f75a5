import "server-only";
import type { z } from "zod";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { Publishing } from "@/lib/scales/subjects";
import { FIRST_RECORD } from "@/lib/trackers/read";
import { Prisma } from "@/prisma/generated/client";
import type { trackerInFull } from "./shapes/trackers";

/** SQL for whether the entry of a ledger speaks of a `tracker` or of what belongs to it. */
export const OF_TRACKER = Prisma.sql`(entry.subject = tracker.slug OR starts_with(entry.subject, tracker.slug || '/'))`;

/** Where a tracker and the ledger stand at the moment of a call. */
export interface TrackerNow {
  id: number;
  slug: string;
  title: string;
  publishing: Publishing;
  firstRecordedAt: Date | null;
  /** The last entry that speaks of it, or of what belongs to it. */
  sequence: bigint;
  changedAt: Date;
  /** The first moment that nothing carries that was recorded so far, in any tracker. */
  until: Date;
}

/** What every answer on a tracker begins with; null where there is no such tracker. */
export async function trackerNow(slug: string): Promise<TrackerNow | null> {
  if (!isSlug(slug)) return null;
  const [found] = await db.$queryRaw<TrackerNow[]>`
    SELECT tracker.id, tracker.slug, tracker.title, tracker.publishing, ${FIRST_RECORD} AS "firstRecordedAt",
      last.sequence, last.at AS "changedAt",
      (SELECT at + interval '1 millisecond' FROM ledger_entry ORDER BY sequence DESC LIMIT 1) AS until
    FROM tracker CROSS JOIN LATERAL (
      SELECT sequence, at FROM ledger_entry AS entry WHERE ${OF_TRACKER} ORDER BY sequence DESC LIMIT 1) AS last
    WHERE tracker.slug = ${slug}`;
  return found ?? null;
}

type Described = Omit<
  z.output<typeof trackerInFull>,
  "page" | "changes" | "firstRecordedAt" | "slug" | "title" | "package" | "packageKey"
>;

/** What a tracker is about, and whom and what it names. */
export async function trackerDescribed(id: number): Promise<Described> {
  const [found] = await db.$queryRaw<Described[]>`
    SELECT question, summary, about, licence, publishing,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', h.slug, 'title', h.title) ORDER BY h.position, h.id), '[]')
        FROM theme h WHERE h.tracker_id = tracker.id) AS themes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', g.slug, 'definition', g.definition) ORDER BY g.slug), '[]')
        FROM tag g WHERE g.tracker_id = tracker.id) AS tags,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'originalName', a.original_name, 'kind', a.kind) ORDER BY a.name, a.id), '[]')
        FROM actor a WHERE a.tracker_id = tracker.id) AS actors,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'kind', s.kind, 'reliability', s.reliability) ORDER BY s.name, s.id), '[]')
        FROM source s WHERE s.tracker_id = tracker.id AND s.merged_into_id IS NULL) AS sources,
      (SELECT address FROM fork WHERE tracker_id = tracker.id) AS "takenOverFrom"
    FROM tracker WHERE id = ${id}`;
  if (!found) throw new Error(`Tracker ${id} is gone.`);
  return found;
}

/** When anything in the ledger was last recorded; null where nothing was. */
export async function lastEntryAt(): Promise<Date | null> {
  const last = await db.ledgerEntry.findFirst({ orderBy: { sequence: "desc" }, select: { at: true } });
  return last?.at ?? null;
}
