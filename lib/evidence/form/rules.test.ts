import { expect, test } from "vitest";
import { differences, valuesOf } from "./rules";

const item = {
  number: 2,
  occurred: "2026-08-20",
  zone: "Asia/Seoul",
  published: null,
  captured: null,
  headline: "Ten missiles",
  summary: "One.\nTwo.",
  quote: null,
  quoteLang: null,
  quoteEnglish: null,
  kind: "ACTION",
  significance: "MAJOR",
  url: "https://example.org/",
  archivedUrl: null,
  reliability: "B",
  credibility: 2,
  note: null,
  origin: { name: "KCNA" },
  outlet: { name: "Reuters" },
  bearings: [{ bearing: "AWAY" as const, note: "A salvo.", indicator: { slug: "missile-tests" } }],
  actors: [{ actor: { name: "North Korea" } }, { actor: { name: "Japan" } }],
  tags: [{ tag: { slug: "ballistic" } }],
};

/** The same item as a browser sends it. */
const typed = {
  ...valuesOf(item),
  summary: ["One.\r\nTwo. "],
  "actors[]": ["Japan", "North Korea", "", ""],
  "bearings.humanitarian-aid": [""],
  "bearingNotes.humanitarian-aid": ["Left over."],
  reason: ["Because."],
};

test("an item as its form's fields differs in nothing from what a browser sends back", () => {
  expect(differences(valuesOf(item), typed)).toEqual([]);
});

test("what differs is given with both texts", () => {
  const changed = { ...typed, headline: ["Nine missiles"], "bearings.humanitarian-aid": ["NEUTRAL"], "tags[]": [] };
  expect(differences(valuesOf(item), changed)).toEqual([
    { field: "headline", label: "Headline", present: "Ten missiles", typed: "Nine missiles" },
    {
      field: "bearings",
      label: "Bearings",
      present: "missile-tests: away from (A salvo.)",
      typed: "humanitarian-aid: neutral to (Left over.)\nmissile-tests: away from (A salvo.)",
    },
    { field: "tags", label: "Tags", present: "ballistic", typed: "" },
  ]);
});
