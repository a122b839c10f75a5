import "server-only";
import { unreviewedWaiting } from "@/lib/approvals/read-waiting";
import { basisWaiting } from "@/lib/basis/read-waiting";
import { eventsWaiting } from "@/lib/calendar/read-waiting";
import { db } from "@/lib/db";
import { draftsInReview, draftsWaiting } from "@/lib/drafts/read-waiting";
import type { Editor } from "@/lib/editor";
import { importsWaiting } from "@/lib/import/read-waiting";
import { outlooksWaiting } from "@/lib/outlooks/read-waiting";
import { waitingReviews } from "@/lib/reviews/read-waiting";
import { judgingAddress } from "./rules";

/** All that waits for an editor on a day, each kind in the order in which it should be looked at. */
export async function deskQueue(editor: Editor, today: string) {
  const [trackers, reviews, handedIn, unreviewed, basis, outlooks, events, drafts, imports] = await Promise.all([
    db.tracker.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }], select: { slug: true, title: true } }),
    waitingReviews(today),
    draftsInReview(editor),
    unreviewedWaiting(editor),
    basisWaiting(),
    outlooksWaiting(today),
    eventsWaiting(today),
    draftsWaiting(editor),
    importsWaiting(editor),
  ]);
  return { trackers, reviews, handedIn, unreviewed, basis, outlooks, events, drafts, imports };
}
export type DeskQueue = Awaited<ReturnType<typeof deskQueue>>;

/** The pages on which what waits for an editor is settled, in the order of the queue. */
export async function waitingAddresses(editor: Editor, today: string): Promise<string[]> {
  const { handedIn, unreviewed, drafts, imports, basis, outlooks, events, reviews } = await deskQueue(editor, today);
  return [
    ...[handedIn, unreviewed, drafts, imports, basis, outlooks, events].flat().map(({ href }) => href),
    ...reviews.map(({ tracker, slug, hasRules }) => judgingAddress(tracker, slug, hasRules)),
  ];
}
