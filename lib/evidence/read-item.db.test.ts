import { describe, expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { changesBetween } from "./changes";
import { itemKnown } from "./known";
import { evidenceItem } from "./read-item";

const TODAY = "2026-11-22";

test("an item says all that was filed, and what was not recorded stays empty", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, {
    occurred: "2026-03~",
    zone: "Asia/Seoul",
    published: "2026-03-05",
    headline: "Talks offered",
    quote: "Any time",
    quoteLang: "en",
    origin: "KCNA",
    outlet: "Reuters",
    reliability: "C",
    credibility: 3,
    bearings: { "humanitarian-aid": "TOWARD", "missile-tests": "NEUTRAL" },
    actors: ["United States"],
    tags: ["ballistic"],
  });
  const item = (await evidenceItem(tracker.slug, 1, TODAY))!;
  expect(item).toMatchObject({ number: 1, tracker: { slug: tracker.slug }, assessments: [] });
  expect(item.versions).toHaveLength(1);
  expect(item.versions[0]).toMatchObject({
    occurred: "2026-03~",
    zone: "Asia/Seoul",
    published: "2026-03-05",
    captured: null,
    archivedUrl: null,
    origin: { name: "KCNA", kind: "AGENCY" },
    outlet: { name: "Reuters" },
    reliability: "C",
    credibility: "3",
    bearings: [
      { slug: "missile-tests", bearing: "NEUTRAL" },
      { slug: "humanitarian-aid", bearing: "TOWARD" },
    ],
    actors: [{ name: "United States", originalName: null }],
    tags: [{ slug: "ballistic", definition: "Whatever is ballistic." }],
    recordedAt: expect.any(Date),
  });
});

test("an unknown number and an item of another tracker are absent", async () => {
  const tracker = await makeTracker();
  const other = await makeTracker();
  await makeItem(other);
  expect(await evidenceItem(tracker.slug, 1, TODAY)).toBeNull();
  expect(await evidenceItem("no tracker", 1, TODAY)).toBeNull();
});

describe("a corrected and retracted item", () => {
  async function storied() {
    const tracker = await makeTracker();
    const first = await makeItem(tracker, { headline: "Ten missiles", occurred: "2026-01-05" });
    const judged = await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", cites: [first] });
    const corrected = await correctItem(tracker, first, { headline: "Twelve missiles", occurred: "2026-01-06" });
    const retracted = await retractItem(tracker, corrected, "It was a drill.");
    return { item: (await evidenceItem(tracker.slug, 1, TODAY))!, judged, corrected, retracted, tracker };
  }

  test("keeps every version, with what changed and why", async () => {
    const { item } = await storied();
    const [first, corrected, retracted] = item.versions;
    expect(item.versions.map(({ number, change, state }) => [number, change, state])).toEqual([
      [1, "FIRST", "PUBLISHED"],
      [2, "CORRECTION", "PUBLISHED"],
      [3, "RETRACTION", "RETRACTED"],
    ]);
    expect(changesBetween(first!, corrected!)).toEqual([
      { field: "Occurred", said: "5 Jan 2026", says: "6 Jan 2026" },
      { field: "Headline", said: "Ten missiles", says: "Twelve missiles" },
    ]);
    expect(changesBetween(corrected!, retracted!)).toEqual([]);
    expect(retracted!.reason).toBe("It was a drill.");
  });

  test("names the assessments that rest on it, on which version, and whether they hold", async () => {
    const { item, tracker } = await storied();
    const resting = { indicator: "missile-tests", number: 1, version: 1, level: "MOVING_AWAY" };
    expect(item.assessments).toMatchObject([{ ...resting, isStanding: true }]);
    await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-05-01" });
    const later = (await evidenceItem(tracker.slug, 1, TODAY))!;
    expect(later.assessments).toMatchObject([{ ...resting, isStanding: false }]);
    const before = (await evidenceItem(tracker.slug, 1, "2026-04-30"))!;
    expect(before.assessments).toMatchObject([{ ...resting, isStanding: true }]);
  });

  test("is known in the version and with the judgements of the time", async () => {
    const { item, judged, corrected, retracted } = await storied();
    expect(itemKnown(item, null)).toMatchObject({ version: { number: 3 } });
    expect(itemKnown(item, retracted.recordedAt)).toMatchObject({ version: { number: 2 } });
    expect(itemKnown(item, corrected.recordedAt)).toMatchObject({
      version: { number: 1 },
      item: { assessments: [{ number: 1 }] },
    });
    expect(itemKnown(item, judged.recordedAt)).toMatchObject({ version: { number: 1 }, item: { assessments: [] } });
    expect(itemKnown(item, new Date(0))).toBeNull();
  });
});
