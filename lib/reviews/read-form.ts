import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { citable } from "@/lib/assessments/read-citable";
import { db } from "@/lib/db";

/** What an editor needs who looks again at an indicator on a day; null where there is no such indicator. */
export async function reviewForm(tracker: string, slug: string, today: string) {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  const indicator = await db.indicator.findFirst({
    where: { slug, tracker: { slug: tracker } },
    select: { id: true, trackerId: true, title: true, observes: true, tracker: { select: { title: true } } },
  });
  return indicator && { ...indicator, ...(await citable(indicator, today)) };
}
