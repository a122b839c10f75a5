import { expect, test } from "vitest";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { aboutTracker } from "./read-about";

test("an unknown tracker has nothing to tell", async () => {
  expect(await aboutTracker("nowhere")).toBeNull();
});

test("a tracker without evidence says so and names its gaps", async () => {
  const tracker = await makeTracker();
  expect(await aboutTracker(tracker.slug)).toMatchObject({
    items: 0,
    firstDay: null,
    indicators: [
      {
        slug: "missile-tests",
        searchedUntil: "2026-08-20",
        knownGaps: ["No report on missile tests was found for 2020."],
      },
      { slug: "humanitarian-aid" },
    ],
    sources: [
      { name: "KCNA", reliability: "B", asOrigin: 0, asOutlet: 0 },
      { name: "Reuters", reliability: "A", asOrigin: 0, asOutlet: 0 },
    ],
    quotes: [],
  });
});

test("the present versions are counted, and retracted items are not part of the span", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-02", origin: "KCNA", outlet: "Reuters" });
  await correctItem(tracker, await makeItem(tracker, { occurred: "2025-01-01", origin: "KCNA" }), {
    occurred: "2026-03-01",
    origin: "Reuters",
  });
  await retractItem(tracker, await makeItem(tracker, { occurred: "2020" }));
  const about = (await aboutTracker(tracker.slug))!;
  expect(about).toMatchObject({ items: 2, firstDay: "2026-02-01", lastDay: "2026-03-01" });
  expect(about.sources).toMatchObject([
    { name: "KCNA", asOrigin: 2, asOutlet: 0 },
    { name: "Reuters", asOrigin: 1, asOutlet: 3 },
  ]);
});
