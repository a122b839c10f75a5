import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { assessmentForm } from "./read";

test("new to an editor is what happened after the standing judgement's day or was recorded after it", async () => {
  const tracker = await makeTracker();
  const read = await makeItem(tracker, { headline: "Read", occurred: "2026-01-10" });
  await makeItem(tracker, { headline: "Known, but later", occurred: "2026-03" });
  await makeAssessment(tracker, "missile-tests", { cites: [read], effectiveOn: "2026-02-01" });
  await makeItem(tracker, { headline: "Older, but filed since", occurred: "2025-12-01" });
  const form = await assessmentForm(tracker.slug, "missile-tests", "2026-04-01");
  expect(form?.items.map(({ headline, isNew, isCited }) => [headline, isNew, isCited])).toEqual([
    ["Known, but later", true, false],
    ["Read", false, true],
    ["Older, but filed since", true, false],
  ]);
});

test("before anything was judged everything is new", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker);
  const form = await assessmentForm(tracker.slug, "missile-tests", "2026-04-01");
  expect(form).toMatchObject({ standing: null, assessments: [], items: [{ isNew: true, isCited: false }] });
});

test("offered is the version that stands, and nothing retracted or bearing on others", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Nine" });
  await correctItem(tracker, item, { headline: "Ten" });
  await retractItem(tracker, await makeItem(tracker));
  await makeItem(tracker, { bearings: { "humanitarian-aid": "TOWARD" } });
  const moved = await makeItem(tracker, { headline: "First thought to bear on it" });
  await correctItem(tracker, moved, { bearings: { "humanitarian-aid": "AWAY" } });
  const form = await assessmentForm(tracker.slug, "missile-tests", "2026-04-01");
  expect(form?.items.map(({ number, version, headline }) => [number, version, headline])).toEqual([[1, 2, "Ten"]]);
});

test("the standing judgement is that of the day, the number that of the last one recorded", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-02-01" });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2025-02-01" });
  const form = await assessmentForm(tracker.slug, "missile-tests", "2026-04-01");
  expect(form).toMatchObject({ standing: { level: "MOVING_AWAY", number: 1 }, assessments: [{ number: 2 }] });
});

test("an indicator of another tracker is not there", async () => {
  const tracker = await makeTracker();
  await makeTracker({ indicators: ["exchanges"] });
  expect(await assessmentForm(tracker.slug, "exchanges", "2026-04-01")).toBeNull();
});

test.each(["no-such-name", "\0", "a\ud800"])("%j is neither a tracker nor an indicator", async (name) => {
  const { slug } = await makeTracker();
  expect(await assessmentForm(name, "missile-tests", "2026-04-01")).toBeNull();
  expect(await assessmentForm(slug, name, "2026-04-01")).toBeNull();
});
