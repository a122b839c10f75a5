import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** What stands around every page of a tracker; null where there is no such tracker. */
export async function trackerFrame(slug: string) {
  if (!isSlug(slug)) return null;
  return db.tracker.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, summary: true, licence: true },
  });
}

/** All trackers by title, for the list that greets a visitor. */
export function trackerList() {
  return db.tracker.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { slug: true, title: true, question: true, summary: true },
  });
}
