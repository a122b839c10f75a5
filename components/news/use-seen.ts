"use client";

import { keep, kept, useKept } from "@/components/ui/use-kept";
import type { Visit } from "@/lib/news/rules";
import { type Seen, seenAsText, seenIn, seenKey } from "@/lib/news/seen";

/** What this browser keeps of the last visit to a tracker; null where it keeps nothing, and while a page is drawn elsewhere. */
export function useSeen(tracker: string): Seen | null {
  return seenIn(useKept(seenKey(tracker)));
}

/** The last moment that counts as seen by whoever looks at a page; null where nothing is to be marked. */
export function useSeenUntil({ tracker, after, isNow }: Visit): number | null {
  const seen = useSeen(tracker);
  return after ?? (isNow ? (seen?.after ?? null) : null);
}

/** What is kept at this moment, for an effect. */
export function seenAtOnce(tracker: string): Seen | null {
  return seenIn(kept(seenKey(tracker)));
}

/** A browser that keeps nothing marks nothing. */
export function keepSeen(tracker: string, seen: Seen): void {
  keep(seenKey(tracker), seenAsText(seen));
}
