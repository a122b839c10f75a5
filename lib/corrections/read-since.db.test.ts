import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { momentAfter } from "@/lib/testing/briefing-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import { changedSince } from "./read-since";

test("of the items that are shown those are told that were corrected or retracted since, the retracted first", async () => {
  const tracker = await makeTracker();
  const [wrong, gone, other, kept] = [
    await makeItem(tracker, { headline: "Wrong" }),
    await makeItem(tracker, { headline: "Gone" }),
    await makeItem(tracker, { headline: "Not shown" }),
    await makeItem(tracker, { headline: "Kept" }),
  ];
  const before = await correctItem(tracker, kept, { headline: "Put right before" });
  const view = knownBefore(await momentAfter(before.recordedAt));
  await correctItem(tracker, wrong, { headline: "Right" }, "It was misread.");
  await retractItem(tracker, gone, "It was withdrawn.");
  await retractItem(tracker, other);
  const numbers = [wrong, gone, kept].map(({ number }) => number);
  expect(await changedSince(tracker.id, view.knownBefore, numbers)).toMatchObject([
    { item: gone.number, version: 2, change: "RETRACTION", headline: "Gone", reason: "It was withdrawn." },
    { item: wrong.number, version: 2, change: "CORRECTION", headline: "Right", reason: "It was misread." },
  ]);
  expect(await changedSince(tracker.id, null, numbers)).toEqual([]);
});

test("a level is told that is judged otherwise now for the same day, and none that nobody had judged then", async () => {
  const tracker = await makeTracker();
  const first = await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-02-01" });
  const view = knownBefore(await momentAfter(first.recordedAt), { asOf: "2026-03-01" });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-02-15" });
  await makeAssessment(tracker, "humanitarian-aid", { effectiveOn: "2026-02-15" });
  const judgedSince = async (seen = view) => (await trackerBoard(tracker.slug, seen))?.changedSince.judgements;
  expect(await judgedSince()).toEqual([
    { slug: "missile-tests", title: "Missile tests", before: "MOVING_AWAY", after: "NO_MOVEMENT" },
  ]);
  const earlier = { ...view, asOf: "2026-02-14" };
  expect(await judgedSince(earlier)).toEqual([]);
});

test("a board of the past tells what became of the items that its judgements rest on, and the present one nothing", async () => {
  const tracker = await makeTracker();
  const cited = await makeItem(tracker, { headline: "Cited", occurred: "2026-01-10" });
  await makeItem(tracker, { headline: "Newest", occurred: "2026-01-20" });
  const judged = await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-01-25", cites: [cited] });
  const view = knownBefore(await momentAfter(judged.recordedAt));
  await retractItem(tracker, cited);
  const board = await trackerBoard(tracker.slug, view);
  expect(board?.changedSince.items).toMatchObject([{ item: cited.number, change: "RETRACTION" }]);
  expect((await trackerBoard(tracker.slug, testView()))?.changedSince.items).toEqual([]);
});
