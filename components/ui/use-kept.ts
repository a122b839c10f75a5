"use client";

import { useSyncExternalStore } from "react";

/** The browser's own event is heard in other windows only. */
const KEPT = "signpost-kept";

/** What this browser keeps under a name; null where it keeps nothing, and while a page is drawn elsewhere. */
export function useKept(name: string): string | null {
  return useSyncExternalStore(
    listen,
    () => kept(name),
    () => null,
  );
}

/** The same as it stands at this moment: an effect may run while React still shows what the server drew. */
export function kept(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name; false in a browser that keeps nothing. */
export function keep(name: string, text: string): boolean {
  try {
    window.localStorage.setItem(name, text);
  } catch {
    return false;
  }
  window.dispatchEvent(new Event(KEPT));
  return true;
}

function listen(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(KEPT, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(KEPT, onChange);
  };
}
