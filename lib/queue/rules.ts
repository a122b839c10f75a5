/** One line of the desk's queue: something that waits for an editor, and the page on which it is settled. */
export interface Waiting {
  /** The tracker's slug. */
  tracker: string;
  href: string;
  /** Another page on which it can be settled. */
  orElse?: { href: string; words: string };
  title: string;
  note: string;
  /** Since when it waits: a day or a moment; null where nobody knows. */
  since: string | Date | null;
}

/** Some lines of a list: of one tracker by its slug or of all (null), and how many after how many. */
export interface Portion {
  tracker: string | null;
  skip: number;
  take: number;
}

/** The lines that were asked for, and how many there are in all. */
export interface Portioned<T = Waiting> {
  lines: T[];
  count: number;
}

export const NOTHING: Portioned<never> = { lines: [], count: 0 };

/** The rows of a statement whose every row carries the count of all. */
export function counted<T extends { count: number }>(rows: T[]): Portioned<T> {
  return { lines: rows, count: rows[0]?.count ?? 0 };
}

/** Where an indicator is judged; while it has no rules to judge by, where they are written. */
export function judgingAddress(tracker: string, indicator: string, hasRules: boolean): string {
  return `/desk/trackers/${tracker}/indicators/${indicator}/${hasRules ? "assessments/new" : "codebook/edit"}`;
}

/** Pages on which the same thing is settled stand below one address. */
function placeOf(address: string): string {
  return address
    .replace(/\?.*$/, "")
    .replace(/(\/indicators\/[^/]+)\/(assessments|reviews|checks|codebook)\/.*$/, "$1");
}

/** The slug of the tracker that a page of the desk is about; null where it is about none. */
export function trackerOfPage(address: string): string | null {
  return /^\/desk\/trackers\/(?!new(?:[/?]|$))([\w-]+)/.exec(address)?.[1] ?? null;
}

/**
 * Where to go on from a page: to the line after the one that is settled on it, and from any other page and the last
 * line to the first. Null where nothing else waits. What waits for two reasons is one thing to look at.
 */
export function nextWaiting(addresses: string[], from: string): string | null {
  const lines = new Map<string, string>();
  for (const address of addresses) if (!lines.has(placeOf(address))) lines.set(placeOf(address), address);
  const places = [...lines.keys()];
  const next = places[places.indexOf(placeOf(from)) + 1] ?? places[0];
  return next === undefined || next === placeOf(from) ? null : (lines.get(next) ?? null);
}
