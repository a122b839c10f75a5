import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SearchBox } from "@/components/search/search-box";
import { NavLinks } from "./nav-links";

const asked = vi.hoisted(() => ({ query: "" }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/t",
  useSearchParams: () => new URLSearchParams(asked.query),
}));

const LINKS = [
  { href: "/t/evidence", label: "Evidence", keeps: "both" },
  { href: "/t/briefing", label: "Briefing", keeps: "knownOn" },
  { href: "/t/about", label: "About" },
] as const;

function addressesOn(query: string): string[] {
  asked.query = query;
  const markup = renderToStaticMarkup(createElement(NavLinks, { label: "Tracker", links: [...LINKS] }));
  return [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
}

test("the navigation keeps the days of the page that one is on, where the next page can be shown on them", () => {
  expect(addressesOn("")).toEqual(["/t/evidence", "/t/briefing", "/t/about"]);
  expect(addressesOn("asOf=2018-05-01&knownOn=2026-11-21&level=AWAY")).toEqual([
    "/t/evidence?asOf=2018-05-01&knownOn=2026-11-21",
    "/t/briefing?knownOn=2026-11-21",
    "/t/about",
  ]);
});

test("a day that cannot be shown is not carried on", () => {
  expect(addressesOn("asOf=2018-02-31&knownOn=2026-11-20&knownOn=2026-11-21")[0]).toBe("/t/evidence");
});

test("the search of the head searches on the days of the page that one is on", () => {
  const boxOn = (query: string) => {
    asked.query = query;
    return renderToStaticMarkup(createElement(SearchBox, { action: "/t/search" }));
  };
  expect(boxOn("knownOn=2026-11-21")).toContain('<input type="hidden" name="knownOn" value="2026-11-21"/>');
  expect(boxOn("")).not.toContain('type="hidden"');
});
