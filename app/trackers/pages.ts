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
