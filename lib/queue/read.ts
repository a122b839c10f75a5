import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { unreviewedWaiting } from "@/lib/approvals/read-waiting";
import { basisWaiting } from "@/lib/basis/read-waiting";
import { eventsWaiting } from "@/lib/calendar/read-waiting";
import { db } from "@/lib/db";
import { draftsInReview, draftsWaiting } from "@/lib/drafts/read-waiting";
import type { Editor } from "@/lib/editor";
import { importsWaiting } from "@/lib/import/read-waiting";
import { outlooksWaiting } from "@/lib/outlooks/read-waiting";
import { waitingReviews } from "@/lib/reviews/read-waiting";
import { ON_PAGE, portionOf, type QueueAsked, type QueueList } from "./asked";
import { judgingAddress, NOTHING, type Portion, type Portioned } from "./rules";

type LineList = Exclude<QueueList, "reviews" | "trackers">;

const LINES: Record<LineList, (editor: Editor, today: string, portion: Portion) => Promise<Portioned>> = {
  "handed-in": (editor, _, portion) => draftsInReview(editor, portion),
  unreviewed: (editor, _, portion) => unreviewedWaiting(editor, portion),
  drafts: (editor, _, portion) => draftsWaiting(editor, portion),
  imports: (editor, _, portion) => importsWaiting(editor, portion),
  basis: (_, __, portion) => basisWaiting(portion),
  outlooks: (_, today, portion) => outlooksWaiting(today, portion),
  events: (_, today, portion) => eventsWaiting(today, portion),
};
const NAMES = Object.keys(LINES) as LineList[];

const named = { slug: true, title: true } as const;

/** What of all that waits for an editor on a day is asked for; null where the tracker that it is asked of is not there. */
export async function deskQueue(editor: Editor, today: string, asked: QueueAsked) {
  const slug = asked.tracker;
  const isNamed = slug !== null && isSlug(slug);
  const tracker = isNamed ? await db.tracker.findUnique({ where: { slug }, select: named }) : null;
  if (slug !== null && tracker === null) return null;
  const [lists, reviews, trackers] = await Promise.all([
    Promise.all(
      NAMES.map(async (name) => {
        const portion = portionOf(name, asked);
        return { name, ...(portion === null ? NOTHING : await LINES[name](editor, today, portion)) };
      }),
    ),
    reviewsAsked(today, asked),
    trackersAsked(asked),
  ]);
  const slugs = [...lists.flatMap(({ lines }) => lines), ...reviews.lines].map((line) => line.tracker);
  return { tracker, lists, reviews, trackers, titles: await titlesOf(slugs, trackers.all) };
}
export type DeskQueue = NonNullable<Awaited<ReturnType<typeof deskQueue>>>;

async function reviewsAsked(today: string, asked: QueueAsked) {
  const portion = portionOf("reviews", asked);
  return portion === null ? { ...NOTHING, overdue: 0 } : waitingReviews(today, portion);
}

/** Some trackers by title, of those that are asked for, and how many the site has. */
async function trackersAsked(asked: QueueAsked) {
  const portion = portionOf("trackers", asked);
  const where = asked.tracker === null ? {} : { slug: asked.tracker };
  const orderBy = [{ title: "asc" }, { id: "asc" }] as const;
  const [lines, all] = await Promise.all([
    portion === null
      ? []
      : db.tracker.findMany({ where, orderBy: [...orderBy], skip: portion.skip, take: portion.take, select: named }),
    db.tracker.count(),
  ]);
  return { lines, count: asked.tracker === null ? all : 1, all };
}

/** The titles of trackers by slug, where there is more than one to be told. */
async function titlesOf(slugs: string[], all: number): Promise<Map<string, string>> {
  if (all < 2) return new Map();
  const told = await db.tracker.findMany({ where: { slug: { in: slugs } }, select: named });
  return new Map(told.map(({ slug, title }) => [slug, title]));
}

/** The pages on which the first of what waits for an editor, in a tracker or in all (null), is settled, in the order of the queue. */
export async function waitingAddresses(editor: Editor, today: string, tracker: string | null): Promise<string[]> {
  const portion = { tracker, skip: 0, take: ON_PAGE };
  const [lists, reviews] = await Promise.all([
    Promise.all(NAMES.map((name) => LINES[name](editor, today, portion))),
    waitingReviews(today, portion),
  ]);
  return [
    ...lists.flatMap(({ lines }) => lines).map(({ href }) => href),
    ...reviews.lines.map(({ tracker, slug, hasRules }) => judgingAddress(tracker, slug, hasRules)),
  ];
}
