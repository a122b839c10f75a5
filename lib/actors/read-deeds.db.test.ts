import { expect, test } from "vitest";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { wordAndDeed } from "./read-deeds";

test("each actor has what it said and did, newest first, at the view's day and as known then", async () => {
  const tracker = await makeTracker();
  const north = { actors: ["North Korea"] };
  const said = await makeItem(tracker, { ...north, occurred: "2026-02-01", kind: "STATEMENT", headline: "Said" });
  const did = await makeItem(tracker, { ...north, occurred: "2026-03-01", kind: "ACTION", headline: "Did" });
  await makeItem(tracker, { ...north, kind: "CAPABILITY" });
  const later = await correctItem(tracker, did, { headline: "Did, corrected" });
  const withdrawn = await makeItem(tracker, { ...north, occurred: "2026-04-01" });
  const retracted = await retractItem(tracker, withdrawn);
  const seen = async (view = testView()) => {
    const { actors } = await wordAndDeed(tracker.id, view);
    return actors.map(({ name, items }) => [name, ...items.map(({ headline }) => headline)]);
  };

  expect(await seen()).toEqual([["North Korea", "Did, corrected", "Said"], ["United States"]]);
  expect(await seen(testView({ asOf: "2026-02-28" }))).toEqual([["North Korea", "Said"], ["United States"]]);
  const before = await seen(knownBefore(later.recordedAt));
  expect(before[0]).toEqual(["North Korea", "Did", "Said"]);
  expect((await seen(knownBefore(retracted.recordedAt)))[0]).toEqual([
    "North Korea",
    withdrawn.shape.headline ?? "Item 4",
    "Did, corrected",
    "Said",
  ]);
  expect(await seen(knownBefore(said.recordedAt))).toEqual([["North Korea"], ["United States"]]);
});
