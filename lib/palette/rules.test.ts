import { expect, test } from "vitest";
import { destination, type Place, placesFor } from "./rules";

const PLACES = [
  { group: "Élysée watch", name: "Board", href: "/trackers/elysee" },
  { group: "Élysée watch", name: "Missile tests", href: "/trackers/elysee/indicators/missile-tests" },
  { group: "Korea", name: "Board", href: "/trackers/korea" },
  { group: "Korea", name: "New missile tests", href: "/trackers/korea/indicators/new-missile-tests" },
  { group: "Korea", name: "Missile tests", href: "/trackers/korea/indicators/missile-tests" },
  { group: "Desk", name: "Desk", href: "/desk" },
];
const hrefs = (typed: string, path: string) => placesFor(typed, PLACES, path).map(({ href }) => href);

test("all places are offered before anything is typed, those of the page's own tracker first", () => {
  expect(hrefs("", "/")).toEqual(PLACES.map(({ href }) => href));
  expect(hrefs("", "/trackers/korea/evidence")[0]).toBe("/trackers/korea");
  expect(hrefs(" ", "/desk/people")[0]).toBe("/desk");
});

test("every word that was typed is found, in whatever part and letters", () => {
  expect(hrefs("ELYSEE mis", "/")).toEqual(["/trackers/elysee/indicators/missile-tests"]);
  expect(hrefs("board nothing", "/")).toEqual([]);
});

test("a name that begins with what was typed comes first among its own", () => {
  expect(hrefs("missile t", "/trackers/korea")).toEqual([
    "/trackers/korea/indicators/missile-tests",
    "/trackers/korea/indicators/new-missile-tests",
    "/trackers/elysee/indicators/missile-tests",
  ]);
});

test("a place of the same tracker keeps the days of the page where it can, and says where it cannot", () => {
  const places: Place[] = [
    { group: "Korea", name: "Board", href: "/trackers/korea", keeps: "both" },
    { group: "Korea", name: "Briefing", href: "/trackers/korea/briefing", keeps: "knownOn" },
    { group: "Korea", name: "About", href: "/trackers/korea/about" },
    { group: "Desk", name: "Desk", href: "/desk" },
  ];
  const goneTo = (askedAsOf: string | null, askedKnownOn: string | null) =>
    places.map((place) => {
      const { href, leavesView } = destination(place, places, "/trackers/korea", { askedAsOf, askedKnownOn });
      return `${href}${leavesView ? " now" : ""}`;
    });
  expect(goneTo("2026-01-01", "2026-01-02")).toEqual([
    "/trackers/korea?asOf=2026-01-01&knownOn=2026-01-02",
    "/trackers/korea/briefing?knownOn=2026-01-02",
    "/trackers/korea/about now",
    "/desk",
  ]);
  expect(goneTo("2026-01-01", null)[1]).toBe("/trackers/korea/briefing now");
  expect(goneTo(null, null)).toEqual(places.map(({ href }) => href));
});
