import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";

const BY_PLACE = [{ position: "asc" }, { id: "asc" }] as const;

/** A tracker as the forms of its frame show it; null where there is none. `seen` changes with anything in it. */
export async function trackerToChange(slug: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({
    where: { slug },
    include: {
      themes: { select: { slug: true, title: true }, orderBy: [...BY_PLACE] },
      tags: { select: { slug: true, definition: true }, orderBy: { slug: "asc" } },
    },
  });
  return tracker && { ...tracker, seen: await fingerprintOf("tracker", tracker.id) };
}
