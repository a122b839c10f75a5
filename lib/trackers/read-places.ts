import "server-only";
import { db } from "@/lib/db";

/** All trackers with their indicators, as they stand on their boards; those that are retired come last. */
export function trackersWithIndicators() {
  return db.tracker.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      title: true,
      indicators: {
        orderBy: [{ retiredOn: { sort: "asc", nulls: "first" } }, { theme: { position: "asc" } }, { position: "asc" }],
        select: { slug: true, title: true, retiredOn: true },
      },
    },
  });
}
