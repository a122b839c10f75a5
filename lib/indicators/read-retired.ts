import "server-only";
import { db } from "@/lib/db";

/** The indicators of a tracker that were watched no more on a day, the last one first. */
export function retiredBy(trackerId: number, day: string) {
  return db.indicator.findMany({
    where: { trackerId, retiredOn: { lte: day } },
    select: { slug: true, title: true, retiredOn: true, retiredReason: true },
    orderBy: [{ retiredOn: "desc" }, { position: "asc" }, { id: "asc" }],
  });
}
export type RetiredIndicator = Awaited<ReturnType<typeof retiredBy>>[number];
