import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** The indicators that can be judged, those that have rules and are not retired, by tracker: of one, or of all. */
export async function judgeableIndicators(tracker: string | null) {
  if (tracker !== null && !isSlug(tracker)) return [];
  const trackers = await db.tracker.findMany({
    where: tracker === null ? {} : { slug: tracker },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      title: true,
      indicators: {
        where: { retiredOn: null, codebooks: { some: {} } },
        orderBy: [{ theme: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
        select: { slug: true, title: true },
      },
    },
  });
  return trackers.filter(({ indicators }) => indicators.length > 0);
}
