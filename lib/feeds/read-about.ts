import "server-only";
import { db } from "@/lib/db";

/** What a feed is about. */
export interface FeedAbout {
  trackerId: number;
  indicatorId: number | null;
  /** The hash of the ledger's first entry, which no other site has. */
  instance: string;
  title: string;
  subtitle: string;
  licence: string;
  /** The page that it is about, and the tracker's, by their paths. */
  path: string;
  tracker: string;
  startedAt: Date;
}

/** What a feed of a tracker, or of one of its indicators, is about; null where there is none. */
export async function feedAbout(tracker: string, indicator: string | null): Promise<FeedAbout | null> {
  const [found] = await db.$queryRaw<(Omit<FeedAbout, "path" | "tracker"> & { indicatorTitle: string | null })[]>`
    SELECT t.id AS "trackerId", i.id AS "indicatorId", t.title, i.title AS "indicatorTitle",
      coalesce(i.observes, t.summary) AS subtitle, t.licence, t.created_at AS "startedAt",
      coalesce((SELECT hash FROM ledger_entry WHERE sequence = 1), '') AS instance
    FROM tracker t LEFT JOIN indicator i ON i.tracker_id = t.id AND i.slug = ${indicator}::text
    WHERE t.slug = ${tracker}`;
  if (!found || (indicator !== null && found.indicatorId === null)) return null;
  const { indicatorTitle, title, ...about } = found;
  const base = `/trackers/${tracker}`;
  return {
    ...about,
    title: indicatorTitle === null ? title : `${indicatorTitle} · ${title}`,
    path: indicator === null ? base : `${base}/indicators/${indicator}`,
    tracker: base,
  };
}
