/** What stands on other people's pages. */

/** The shapes of the levels, in a field of 14 by 14, as SVG. */
export const SHAPES = {
  MOVING_AWAY: '<path d="M1 3h12L7 13z" fill="currentColor"/>',
  NO_MOVEMENT: '<rect x="1" y="5" width="12" height="4" fill="currentColor"/>',
  SIGNS_OF_MOVEMENT: '<path d="M7 2 12.5 11h-11z" fill="none" stroke="currentColor" stroke-width="2"/>',
  GENUINE_MOVEMENT: '<path d="M7 1 13 11H1z" fill="currentColor"/>',
  NOT_YET_RATED:
    '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2"/>',
} as const;

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What of a site may be framed: the board or an indicator of a tracker. */
export interface Framed {
  tracker: string;
  /** Null for the whole board. */
  indicator: string | null;
}

const FRAME = /^\/trackers\/[^/]+(\/indicators\/[^/]+)?\/embed$/;
const PICTURE = /^\/trackers\/[^/]+(\/indicators\/[^/]+)?\/(badge\.svg|picture\.png)$/;

/** Where other sites may frame the page. */
export const isFrame = (path: string) => FRAME.test(path);

/** What other sites may load into their own pages. */
export const isForOtherPages = (path: string) => path === SIZING_SCRIPT || PICTURE.test(path) || FRAME.test(path);

/** The address of the script that a page includes which frames something. */
export const SIZING_SCRIPT = "/embed.js";

/** The address below which a board or an indicator stands: "/trackers/korean-peninsula/indicators/missile-tests". */
export function pathOfFramed({ tracker, indicator }: Framed): string {
  const board = `/trackers/${encodeURIComponent(tracker)}`;
  return indicator === null ? board : `${board}/indicators/${encodeURIComponent(indicator)}`;
}

/** Signs that the typeface of drawn pictures has; for any other one the drawing program would ask a server elsewhere. */
const NOT_DRAWABLE = /[^\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]+/gu;
const LONGEST_DRAWN = 140;

/** A text as it can be drawn in a picture: in Latin letters, and short. */
export function drawable(text: string): string {
  const kept = text.normalize("NFC").replace(NOT_DRAWABLE, " ").replace(/\s+/g, " ").trim();
  return kept.length > LONGEST_DRAWN ? `${kept.slice(0, LONGEST_DRAWN - 1)}…` : kept;
}

const ITS_PAGE = /^\/trackers\/([^/]+)(?:\/indicators\/([^/]+))?(?:\/embed)?\/?$/;

/** What the address of a page of this site shows; null for any other address. */
export function framedAt(address: string, site: URL): Framed | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, username, password } = new URL(address);
  const parts = ITS_PAGE.exec(pathname);
  if (origin !== site.origin || username || password || !parts?.[1]) return null;
  try {
    const indicator = parts[2] === undefined ? null : decodeURIComponent(parts[2]);
    return { tracker: decodeURIComponent(parts[1]), indicator };
  } catch {
    return null;
  }
}
