import { isDay } from "@/lib/dates/days";

/** What a browser keeps of the last visit at which a reader had seen all of a tracker. */
export interface Seen {
  /** The day of the visit. */
  on: string;
  /** The moment of the last record that was there, in milliseconds. */
  after: number;
}

/** Where it is kept, for each tracker on its own. */
export function seenKey(tracker: string): string {
  return `signpost-seen-${tracker}`;
}

export function seenAsText({ on, after }: Seen): string {
  return `${on} ${after}`;
}

/** What was kept; null where it is nothing that this site has written. */
export function seenIn(text: string | null): Seen | null {
  const [on = "", after = "", ...others] = (text ?? "").split(" ");
  if (!isDay(on) || !/^[0-9]{1,15}$/.test(after) || others.length > 0) return null;
  return { on, after: Number(after) };
}

/**
 * What to keep once a page was seen: on the first visit all of it counts as seen, and where nothing is new this visit
 * takes the place of the one before. Null where what is kept stays.
 */
export function seenNow(kept: Seen | null, page: { today: string; recorded: readonly { at: number }[] }): Seen | null {
  const newest = Math.max(0, ...page.recorded.map(({ at }) => at));
  if (kept !== null && (newest > kept.after || kept.on >= page.today)) return null;
  return { on: page.today, after: Math.max(newest, kept?.after ?? 0) };
}
