import type { Kept } from "@/lib/view";

/** The pages of a tracker that its head leads to, by what follows the tracker's address. */
export const TRACKER_PAGES = {
  "": "Board",
  "/changes": "Changes",
  "/briefing": "Briefing",
  "/evidence": "Evidence",
  "/timeline": "Timeline",
  "/actors": "Actors",
  "/scenarios": "Scenarios",
  "/outlooks": "Outlooks",
  "/codebook": "Codebook",
  "/about": "About",
};

/** Those of them that can be shown on another day, and by which of its two clocks. */
export const KEEPS: Partial<Record<string, Kept>> = {
  "": "both",
  "/briefing": "knownOn",
  "/evidence": "both",
  "/timeline": "both",
  "/actors": "both",
  "/scenarios": "both",
  "/outlooks": "both",
};
