"use client";

import { useSyncExternalStore } from "react";
import type { Visit } from "@/lib/news/rules";
import { type Seen, seenAsText, seenIn, seenKey } from "@/lib/news/seen";

const CHANGED = "signpost-seen";

/** What this browser keeps of the last visit to a tracker; null where it keeps nothing, and while a page is drawn elsewhere. */
export function useSeen(tracker: string): Seen | null {
  return seenIn(
    useSyncExternalStore(
      listen,
      () => keptText(tracker),
      () => null,
    ),
  );
}

/** The last moment that counts as seen by whoever looks at a page; null where nothing is to be marked. */
export function useSeenUntil({ tracker, after, isNow }: Visit): number | null {
  const seen = useSeen(tracker);
  return after ?? (isNow ? (seen?.after ?? null) : null);
}

/** The same as it stands at this moment: an effect may run while React still shows what the server drew. */
export function seenAtOnce(tracker: string): Seen | null {
  return seenIn(keptText(tracker));
}

export function keepSeen(tracker: string, seen: Seen): void {
  try {
    window.localStorage.setItem(seenKey(tracker), seenAsText(seen));
  } catch {
    // A browser that keeps nothing marks nothing.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function keptText(tracker: string): string | null {
  try {
    return window.localStorage.getItem(seenKey(tracker));
  } catch {
    return null;
  }
}

function listen(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}
