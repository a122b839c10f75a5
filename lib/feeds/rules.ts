/** What an entry of a feed tells of. */
export const ENTRY_TYPES = {
  ASSESSMENT: { term: "assessment", words: "Assessment" },
  EVIDENCE: { term: "evidence", words: "Evidence" },
  CORRECTION: { term: "correction", words: "Correction" },
  RETRACTION: { term: "retraction", words: "Retraction" },
} as const;
export type EntryType = keyof typeof ENTRY_TYPES;

/** The term and the tag of what was published before a second person looked at it. */
export const NEEDS_REVIEW = { term: "needs-review", words: "Needs review" } as const;

/** So many entries stand in a feed, and in each page of its history. */
export const ENTRIES = 50;

/** A line of an entry: what it is about, and what is said of it. */
export interface Line {
  label: string | null;
  text: string;
  /** A page of this site that the text leads to, by its path. */
  path?: string;
}

export interface FeedEntry {
  type: EntryType;
  /** A URN that hangs on what was recorded, not on the address of the site. */
  id: string;
  title: string;
  /** Where it can be read, by its path. */
  path: string;
  /** The item that a correction or retraction is about, by its path. */
  about: string | null;
  /** Where the report is, on another site; http or https. */
  source: string | null;
  signedAs: string;
  publishedAt: Date;
  /** When what the entry says last changed. */
  updatedAt: Date;
  needsReview: boolean;
  indicators: { slug: string; title: string }[];
  lines: Line[];
}

/** What a feed was asked for. */
export interface AskedFeed {
  /** True where only judgements are wanted that gave another level than the one before. */
  onlyLevels: boolean;
  /** A page of the history, counted from the oldest entries on; null for the newest entries. */
  page: number | null;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  licence: string;
  /** The page that it is about, and the tracker's, by their paths. */
  path: string;
  tracker: string;
  asked: AskedFeed;
  /** The pages of its history that come before and after; null where there is none. */
  older: number | null;
  newer: number | null;
  updatedAt: Date;
  /** The entry of the ledger that recorded the newest one; null where there is none. */
  head: string | null;
  /** The newest first. */
  entries: FeedEntry[];
}

export const FEED_FORMATS = {
  atom: { words: "Atom", type: "application/atom+xml" },
  rss: { words: "RSS", type: "application/rss+xml" },
  json: { words: "JSON Feed", type: "application/feed+json" },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** The address of a feed below a page, by its path: its newest entries, or a page of its history. */
export function feedPath(path: string, format: FeedFormat, { onlyLevels, page }: AskedFeed): string {
  const query = new URLSearchParams({
    ...(onlyLevels && { only: "levels" }),
    ...(page !== null && { page: String(page) }),
  });
  return `${path}/feed.${format}${query.size > 0 ? `?${query}` : ""}`;
}

/** The full pages of a history of so many entries; each stays as it is, whatever is added. */
export function fullPages(count: number, size = ENTRIES): number {
  return Math.floor(count / size);
}

/** The pages of the history before and after what was asked for. */
export function pagesBeside(count: number, page: number | null, size = ENTRIES) {
  const pages = fullPages(count, size);
  if (page === null) return { older: count > size ? pages : null, newer: null };
  return { older: page > 1 ? page - 1 : null, newer: page < pages ? page + 1 : null };
}
