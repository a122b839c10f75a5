"use client";

import { useSyncExternalStore } from "react";

const NAME = "signpost-letters";

/** What was chosen where the browser keeps nothing for this site; it holds as long as the page. */
let chosen: boolean | null = null;

function areOn(): boolean {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
}

/** Turns the keys that are pressed alone on or off in this browser. */
export function turnLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
    chosen = on;
  }
  // The browser tells the other tabs itself.
  window.dispatchEvent(new Event("storage"));
}

function watch(tell: () => void) {
  window.addEventListener("storage", tell);
  return () => window.removeEventListener("storage", tell);
}

/** Whether the keys that are pressed alone are on; null until the page answers to keys at all. */
export function useLetters(): boolean | null {
  return useSyncExternalStore<boolean | null>(watch, areOn, () => null);
}
