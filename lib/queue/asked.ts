import { type Asked, askedAsTyped } from "@/lib/dates/asked-day";
import type { Portion } from "./rules";

/** The lists of the desk's queue in their order, as an address names them, with their titles. */
export const QUEUE_LISTS = {
  "handed-in": "Handed in for review",
  unreviewed: "Published, not yet reviewed",
  drafts: "Drafts of yours",
  imports: "Imports that stopped",
  basis: "Judgements whose basis changed",
  outlooks: "Outlooks that fell due",
  events: "Expected events that are past",
  reviews: "Indicators to review",
  trackers: "Trackers",
} as const;

export type QueueList = keyof typeof QUEUE_LISTS;

/** How many lines of a list stand on the desk, and how many on a page of its own. */
export const SHOWN = 20;
export const ON_PAGE = 100;
const LAST_PAGE = 100;

/** What of the queue is asked for: of one tracker by its slug, and a page of one list alone; null where of all. */
export interface QueueAsked {
  tracker: string | null;
  list: QueueList | null;
  page: number;
}

type AskedReading = { ok: true; asked: QueueAsked } | { ok: false; message: string };

/** Reads `tracker`, `list` and `page` from an address. */
export function readQueueAsked(params: Record<"tracker" | "list" | "page", Asked>): AskedReading {
  const { tracker, list, page } = params;
  for (const one of [tracker, list, page]) {
    if (Array.isArray(one))
      return { ok: false, message: "One of these was given more than once: tracker, list, page." };
  }
  if (list && !Object.hasOwn(QUEUE_LISTS, String(list))) {
    return { ok: false, message: `The desk has no list “${askedAsTyped(list)}”.` };
  }
  const number = page ? Number(page) : 1;
  if (!/^\d*$/.test(String(page ?? "")) || number < 1) return { ok: false, message: "Pages are counted from 1." };
  if (number > LAST_PAGE)
    return { ok: false, message: `Lists end at page ${LAST_PAGE}. Choose a tracker to narrow it.` };
  return {
    ok: true,
    asked: { tracker: String(tracker ?? "") || null, list: (list || null) as QueueList | null, page: number },
  };
}

/** The address of the desk that asks for this. */
export function queueAddress({ tracker = null, list = null, page = 1 }: Partial<QueueAsked>): string {
  const query = new URLSearchParams();
  if (tracker !== null) query.set("tracker", tracker);
  if (list !== null) query.set("list", list);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/desk" : `/desk?${query}`;
}

/** The lines of a list that are asked for; null where it is another list that is. */
export function portionOf(name: QueueList, { tracker, list, page }: QueueAsked): Portion | null {
  if (list === null) return { tracker, skip: 0, take: SHOWN };
  return list === name ? { tracker, skip: (page - 1) * ON_PAGE, take: ON_PAGE } : null;
}
