import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db, type Transaction } from "@/lib/db";
import type { Reliability } from "@/lib/scales/ratings";

interface KnownSource {
  id: number;
  reliability: Reliability;
}

/** What a tracker already has a name for; the names in lower case. */
export interface KnownNames {
  trackerId: number;
  slug: string;
  asksSecondPerson: boolean;
  /** By slug and by title. */
  indicators: Map<string, { id: number; slug: string }>;
  sources: Map<string, KnownSource>;
  actors: Map<string, number>;
  tags: Map<string, number>;
}

/** The names that a tracker knows; null where there is no such tracker. */
export async function knownNames(slug: string, tx: Pick<Transaction, "tracker"> = db): Promise<KnownNames | null> {
  if (!isSlug(slug)) return null;
  const newestFirst = { orderBy: { id: "desc" } } as const;
  const tracker = await tx.tracker.findUnique({
    where: { slug },
    select: {
      id: true,
      publishing: true,
      indicators: { select: { id: true, slug: true, title: true }, ...newestFirst },
      sources: { select: { id: true, name: true, reliability: true, mergedIntoId: true }, ...newestFirst },
      actors: { select: { id: true, name: true }, ...newestFirst },
      tags: { select: { id: true, slug: true }, ...newestFirst },
    },
  });
  if (!tracker) return null;
  const { indicators, sources, actors, tags } = tracker;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const mergedInto = (source: (typeof sources)[number]): (typeof sources)[number] => {
    const target = source.mergedIntoId === null ? undefined : byId.get(source.mergedIntoId);
    return target ? mergedInto(target) : source;
  };
  return {
    trackerId: tracker.id,
    slug,
    asksSecondPerson: tracker.publishing === "SECOND_PERSON",
    // The first of two names that differ only in their case is meant, and a slug before a title.
    indicators: new Map([
      ...indicators.map((one) => [one.title.toLowerCase(), one] as const),
      ...indicators.map((one) => [one.slug, one] as const),
    ]),
    sources: new Map(sources.map((source) => [source.name.toLowerCase(), mergedInto(source)])),
    actors: new Map(actors.map(({ name, id }) => [name.toLowerCase(), id])),
    tags: new Map(tags.map((tag) => [tag.slug, tag.id])),
  };
}

/** How far the ledger reaches now: what is recorded later was not seen. */
export async function ledgerEnd(): Promise<bigint> {
  const { _max } = await db.ledgerEntry.aggregate({ _max: { sequence: true } });
  return _max.sequence ?? 0n;
}
