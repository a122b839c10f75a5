import { connection } from "next/server";
import type { Place } from "@/lib/palette/rules";
import { trackersWithIndicators } from "@/lib/trackers/read-places";
import type { Kept } from "@/lib/view";
import { KEEPS, TRACKER_PAGES } from "../trackers/pages";

const OF_TRACKER = { ...TRACKER_PAGES, "/timeline/levels": "How the levels went", "/search": "Search" };

/** Which days of the present page they can be shown on, by what follows the tracker's address. */
const KEPT: Partial<Record<string, Kept>> = { ...KEEPS, "/timeline/levels": "both", "/search": "both" };

const OF_TRACKER_AT_DESK = {
  "": "at the desk",
  "/evidence/new": "new evidence",
  "/indicators/new": "new indicator",
  "/outlooks/new": "new outlook",
  "/calendar": "calendar",
  "/actors": "actors",
  "/sources": "sources",
  "/scenarios": "scenarios",
  "/tags/edit": "tags",
  "/themes/edit": "themes",
};

const OF_DESK = {
  "": "Desk",
  "/evidence/new": "New evidence",
  "/assessments/new": "New assessment",
  "/next": "Next thing that waits",
  "/search": "Search the desk",
  "/import": "Import evidence",
  "/trackers/new": "New tracker",
  "/ledger": "Ledger",
  "/people": "People",
  "/settings": "Settings",
};

/** Every page that can be gone to without knowing more, and every indicator. What the desk holds is asked for there. */
export async function GET(): Promise<Response> {
  await connection();
  const trackers = await trackersWithIndicators();
  const places = [
    { group: "Signpost", name: "All trackers", href: "/" },
    ...trackers.flatMap(({ slug, title, indicators }) => [
      ...placesIn(title, `/trackers/${slug}`, OF_TRACKER).map((place) => ({
        ...place,
        keeps: KEPT[place.href.slice(`/trackers/${slug}`.length)],
      })),
      ...indicators.map(({ slug: indicator, title: name, retiredOn }) => ({
        keeps: "both" as const,
        group: title,
        name: retiredOn === null ? name : `${name} (retired)`,
        href: `/trackers/${slug}/indicators/${indicator}`,
      })),
    ]),
    ...placesIn("Desk", "/desk", OF_DESK),
    ...trackers.flatMap(({ slug, title }) =>
      placesIn("Desk", `/desk/trackers/${slug}`, OF_TRACKER_AT_DESK).map((place) => ({
        ...place,
        name: `${title}: ${place.name}`,
      })),
    ),
  ];
  return Response.json(places satisfies Place[]);
}

function placesIn(group: string, base: string, names: Record<string, string>): Place[] {
  return Object.entries(names).map(([below, name]) => ({ group, name, href: `${base}${below}` }));
}
