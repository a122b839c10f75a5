import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { FORK, type ForkFound, forkShown } from "@/lib/packages/read-fork";
import type { Reliability } from "@/lib/scales/ratings";
import type { SourceKind } from "@/lib/scales/subjects";

/** Where a tracker comes from, what it rests on and what it does not know; null where there is no such tracker. */
export async function aboutTracker(slug: string) {
  if (!isSlug(slug)) return null;
  const [tracker] = await db.$queryRaw<AboutHead[]>`
    SELECT t.id, t.slug, t.title, t.question, t.summary, t.about, t.licence, ${FORK} AS fork, held.*
    FROM tracker t CROSS JOIN LATERAL (
      SELECT count(*)::integer AS items, min(v.occurred_first) AS "firstDay", max(v.occurred_last) AS "lastDay"
      FROM evidence_known(t.id, NULL) v WHERE v.state <> 'RETRACTED') AS held
    WHERE t.slug = ${slug}`;
  if (!tracker) return null;
  const { id: trackerId, fork, ...head } = tracker;
  const [indicators, sources, quotes] = await Promise.all([
    db.indicator.findMany({
      where: { trackerId },
      select: { slug: true, title: true, searchedUntil: true, knownGaps: true },
      orderBy: [{ theme: { position: "asc" } }, { position: "asc" }],
    }),
    sourcesOf(trackerId),
    db.quote.findMany({
      where: { trackerId },
      select: { position: true, wording: true, speaker: true, saidOn: true, finding: true, note: true },
      orderBy: { position: "asc" },
    }),
  ]);
  return { ...head, indicators, sources, quotes, fork: fork && forkShown(fork) };
}

interface AboutHead {
  id: number;
  fork: ForkFound | null;
  slug: string;
  title: string;
  question: string;
  summary: string;
  about: string;
  licence: string;
  /** How many items there are that were not retracted, and the days that they span. */
  items: number;
  firstDay: string | null;
  lastDay: string | null;
}

export type AboutTracker = NonNullable<Awaited<ReturnType<typeof aboutTracker>>>;

export interface SourceUse {
  name: string;
  kind: SourceKind;
  host: string | null;
  reliability: Reliability;
  /** Items that it reported first, and items whose link leads to it. */
  asOrigin: number;
  asOutlet: number;
  /** The last change of its letter; null where it has the first one. */
  letterChange: { before: Reliability; reason: string; on: string } | null;
  /** Names under which it was filed before they were merged. */
  alsoNamed: string[];
}

function sourcesOf(tracker: number): Promise<SourceUse[]> {
  return db.$queryRaw<SourceUse[]>`
    WITH known AS MATERIALIZED (
        SELECT origin.present_id AS origin_id, outlet.present_id AS outlet_id
        FROM evidence_known(${tracker}::integer, NULL) v
        JOIN source_now origin ON origin.id = v.origin_id
        JOIN source_now outlet ON outlet.id = v.outlet_id),
      origin AS (SELECT origin_id AS id, count(*)::integer AS items FROM known GROUP BY origin_id),
      outlet AS (SELECT outlet_id AS id, count(*)::integer AS items FROM known GROUP BY outlet_id)
    SELECT s.name, s.kind, s.host, s.reliability,
      coalesce(origin.items, 0) AS "asOrigin", coalesce(outlet.items, 0) AS "asOutlet",
      (SELECT jsonb_build_object('before', r.before, 'reason', r.reason, 'on', to_char(r.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))
        FROM source_rating r WHERE r.source_id = s.id ORDER BY r.number DESC LIMIT 1) AS "letterChange",
      ARRAY(SELECT m.name FROM source m WHERE m.merged_into_id = s.id ORDER BY lower(m.name)) AS "alsoNamed"
    FROM source s
    LEFT JOIN origin ON origin.id = s.id
    LEFT JOIN outlet ON outlet.id = s.id
    WHERE s.tracker_id = ${tracker} AND s.merged_into_id IS NULL
    ORDER BY lower(s.name)`;
}
