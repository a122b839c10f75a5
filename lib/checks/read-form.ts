import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** What the form of a check offers to choose from; null where there is no such indicator. */
export function checkForm(tracker: string, slug: string) {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  return db.indicator.findFirst({
    where: { slug, tracker: { slug: tracker } },
    select: {
      title: true,
      observes: true,
      tracker: {
        select: {
          title: true,
          sources: {
            select: { name: true, reliability: true },
            where: { mergedIntoId: null },
            orderBy: { name: "asc" },
          },
        },
      },
      _count: { select: { assessments: true } },
    },
  });
}
