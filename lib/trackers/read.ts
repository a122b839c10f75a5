import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

/** SQL for the moment at which the first rules or the first item of a `tracker` were put down; null where neither were. */
export const FIRST_RECORD = Prisma.sql`least(
  (SELECT min(c.recorded_at) FROM codebook c JOIN indicator i ON i.id = c.indicator_id WHERE i.tracker_id = tracker.id),
  (SELECT min(v.recorded_at) FROM evidence_version v WHERE v.tracker_id = tracker.id))`;

interface TrackerFrame {
  id: number;
  slug: string;
  title: string;
  summary: string;
  licence: string;
  /** Null where nothing was recorded yet. */
  firstRecordedAt: Date | null;
  /** The address of the tracker on another site that it was taken over from; null where it began here. */
  takenFrom: string | null;
}

/** What stands around every page of a tracker; null where there is no such tracker. */
export async function trackerFrame(slug: string): Promise<TrackerFrame | null> {
  if (!isSlug(slug)) return null;
  const [frame] = await db.$queryRaw<TrackerFrame[]>`
    SELECT id, slug, title, summary, licence, ${FIRST_RECORD} AS "firstRecordedAt",
      (SELECT address FROM fork WHERE tracker_id = tracker.id) AS "takenFrom"
    FROM tracker WHERE slug = ${slug}`;
  return frame ?? null;
}

/** All trackers by title, for the list that greets a visitor. */
export function trackerList() {
  return db.tracker.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { slug: true, title: true, question: true, summary: true },
  });
}

/** What is said of a tracker where its files are described; null where there is no such tracker. */
export function packagedTracker(slug: string) {
  if (!isSlug(slug)) return null;
  const select = { slug: true, title: true, question: true, summary: true, licence: true } as const;
  return db.tracker.findUnique({ where: { slug }, select });
}
