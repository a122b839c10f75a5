import { folded } from "@/lib/search/words";
import { type Clocks, inView, type Kept, keptIn, leavesView } from "@/lib/view";

/** A page that can be gone to. */
export interface Place {
  /** What it belongs to: a tracker, or the desk. */
  group: string;
  name: string;
  href: string;
  /** Which days of a page of the same group it can be shown on; none where this is left out. */
  keeps?: Kept;
}

/** A place as it is gone to from a page. */
export interface Destination extends Place {
  /** Whether it shows the present, while the page shows the past. */
  leavesView: boolean;
}

/** How a place is gone to from a page that shows certain days: within its own group they are kept. */
export function destination(place: Place, places: Place[], path: string, clocks: Clocks): Destination {
  if (place.group !== ownGroup(places, path)) return { ...place, leavesView: false };
  const href = inView(place.href, keptIn(clocks, place.keeps));
  return { ...place, href, leavesView: leavesView(clocks, place.keeps) };
}

/**
 * The places whose names and groups hold every word that was typed, those of the page's own group first. A place whose
 * name begins with what was typed comes before others of its group.
 */
export function placesFor(typed: string, places: Place[], path: string): Place[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const whole = words.join(" ");
  const ranks = new Map(
    places.map((place) => {
      const name = folded(place.name);
      const isMatch = words.every((word) => `${name} ${folded(place.group)}`.includes(word));
      return [place, isMatch ? (whole !== "" && name.startsWith(whole) ? 0 : 1) : null] as const;
    }),
  );
  const own = ownGroup(places, path);
  const rank = (place: Place) => (place.group === own ? 0 : 2) + (ranks.get(place) ?? 0);
  return places.filter((place) => ranks.get(place) !== null).sort((a, b) => rank(a) - rank(b));
}

/** The group of the place that a page is at or below, the nearest one. */
function ownGroup(places: Place[], path: string): string | undefined {
  const above = places.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.group;
}
