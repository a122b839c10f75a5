import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { Reliability } from "@/lib/scales/ratings";
import type { SourceKind } from "@/lib/scales/subjects";

interface SourceRow {
  id: number;
  name: string;
  kind: SourceKind;
  host: string | null;
  reliability: Reliability;
  /** The name of the source that it was merged into. */
  mergedInto: string | null;
  /** Items that it reported first or whose link leads to it, under any of its names. */
  items: number;
}

/** The sources of a tracker whose name or host holds a text; null where there is no such tracker. */
export async function sourcesOnDesk(slug: string, search: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true, slug: true, title: true } });
  if (!tracker) return null;
  const wanted = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const sources = await db.$queryRaw<SourceRow[]>`
    WITH used AS MATERIALIZED (SELECT origin_id, outlet_id FROM evidence_known(${tracker.id}::integer, NULL)),
      counted AS (
        SELECT id, count(*)::integer AS items FROM (
          SELECT origin_id AS id FROM used UNION ALL SELECT outlet_id FROM used WHERE outlet_id <> origin_id
        ) AS uses GROUP BY id)
    SELECT s.id, s.name, s.kind, s.host, s.reliability,
      CASE WHEN n.present_id <> s.id THEN n.name END AS "mergedInto", coalesce(counted.items, 0) AS items
    FROM source s JOIN source_now n ON n.id = s.id LEFT JOIN counted ON counted.id = s.id
    WHERE s.tracker_id = ${tracker.id} AND (s.name ILIKE ${wanted} OR s.host ILIKE ${wanted})
    ORDER BY lower(s.name), s.id`;
  return { ...tracker, sources };
}
export type SourcesOnDesk = NonNullable<Awaited<ReturnType<typeof sourcesOnDesk>>>;

/** A source for those who may change it, with what its letter was and what it could be merged into; null where there is none. */
export async function sourceOnDesk(slug: string, id: number) {
  if (!isSlug(slug)) return null;
  const source = await db.source.findFirst({
    where: { id, tracker: { slug } },
    select: {
      id: true,
      name: true,
      kind: true,
      host: true,
      reliability: true,
      tracker: { select: { id: true, slug: true, title: true } },
      mergedInto: { select: { name: true } },
      ratings: {
        select: { number: true, before: true, after: true, reason: true, signedAs: true, recordedAt: true },
        orderBy: { number: "desc" },
      },
    },
  });
  if (!source) return null;
  const others = await db.source.findMany({
    where: { trackerId: source.tracker.id, mergedIntoId: null, id: { not: id } },
    select: { id: true, name: true, reliability: true },
    orderBy: { name: "asc" },
  });
  return { ...source, others };
}
export type SourceOnDesk = NonNullable<Awaited<ReturnType<typeof sourceOnDesk>>>;
