import { folded } from "@/lib/search/words";

/** A page that can be gone to. */
export interface Place {
  /** What it belongs to: a tracker, or the desk. */
  group: string;
  name: string;
  href: string;
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
