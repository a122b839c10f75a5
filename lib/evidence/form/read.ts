import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { presentVersion } from "../read-version";

/**
 * What the form of an item offers to choose from; null where there is no such tracker. Of retired indicators it offers
 * those that the item of the given number bears on already.
 */
export async function evidenceForm(slug: string, number?: number) {
  if (!isSlug(slug)) return null;
  const name = { name: "asc" } as const;
  const position = { position: "asc" } as const;
  return db.tracker.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      publishing: true,
      themes: {
        select: {
          slug: true,
          title: true,
          indicators: {
            select: { slug: true, title: true },
            where: { OR: [{ retiredOn: null }, ...bornOn(slug, number)] },
            orderBy: position,
          },
        },
        orderBy: position,
      },
      sources: { select: { name: true, reliability: true }, where: { mergedIntoId: null }, orderBy: name },
      actors: { select: { name: true }, orderBy: name },
      tags: { select: { slug: true, definition: true }, orderBy: { slug: "asc" } },
    },
  });
}

function bornOn(slug: string, number?: number) {
  return number === undefined ? [] : [{ bearings: { some: { version: { evidence: { number, tracker: { slug } } } } } }];
}

export type EvidenceForm = NonNullable<Awaited<ReturnType<typeof evidenceForm>>>;

/** An item as it stands now, for those who may change it; null where there is none. */
export async function itemOnDesk(slug: string, number: number) {
  if (!isSlug(slug)) return null;
  const of = { id: true, slug: true, title: true, publishing: true } as const;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: of });
  const version = tracker && (await presentVersion(db, tracker.id, number));
  return version && { tracker, version };
}
export type ItemOnDesk = NonNullable<Awaited<ReturnType<typeof itemOnDesk>>>;
