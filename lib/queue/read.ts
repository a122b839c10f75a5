import "server-only";
import { db } from "@/lib/db";
import { waitingReviews } from "@/lib/reviews/read-waiting";

/** All that waits for an editor on a day, each kind in the order in which it should be looked at. */
export async function deskQueue(today: string) {
  const [trackers, reviews] = await Promise.all([
    db.tracker.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }], select: { slug: true, title: true } }),
    waitingReviews(today),
  ]);
  return { trackers, reviews };
}
export type DeskQueue = Awaited<ReturnType<typeof deskQueue>>;
