import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";

/** The actors of a tracker by name, for its editors; null where there is no such tracker. */
export async function actorsOf(slug: string) {
  if (!isSlug(slug)) return null;
  return db.tracker.findUnique({
    where: { slug },
    select: {
      title: true,
      actors: {
        select: { id: true, name: true, originalName: true, kind: true, affiliation: true },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      },
    },
  });
}

/** An actor as its form shows it; null where the tracker has none of this id. */
export async function actorToChange(slug: string, id: number) {
  if (!isSlug(slug)) return null;
  const actor = await db.actor.findFirst({
    where: { id, tracker: { slug } },
    include: { tracker: { select: { title: true } } },
  });
  return actor && { ...actor, seen: await fingerprintOf("actor", id) };
}
