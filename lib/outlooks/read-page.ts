import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { outlookBasisChanges } from "@/lib/basis/read";
import { calendarKnown } from "@/lib/calendar/read";
import { db } from "@/lib/db";
import type { View } from "@/lib/view";
import { outlooksAt } from "./read";

/** A tracker's outlooks and calendar at a view, with what fell of that which the outlooks rest on; null without one. */
export async function outlooksPage(slug: string, view: View) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (!tracker) return null;
  const [outlooks, basisChanges, events] = await Promise.all([
    outlooksAt(tracker.id, view),
    outlookBasisChanges(tracker.id, view.knownBefore),
    calendarKnown(tracker.id, view.knownBefore),
  ]);
  return { title: tracker.title, outlooks, basisChanges, events };
}
