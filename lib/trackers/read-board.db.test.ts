import { expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Fit, Level } from "@/lib/scales/rules";
import { scenarioMatrix } from "@/lib/scenarios/read-matrix";
import { scoresIn } from "@/lib/scenarios/words";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { trackerBoard } from "./read-board";

const NOW = { asOf: "2026-06-01", knownBefore: null };

async function newestOf(slug: string, view = NOW as { asOf: string; knownBefore: Date | null }) {
  const board = await trackerBoard(slug, view);
  return board?.rows.map(({ newest }) => newest && `${newest.occurred} ${newest.headline}`);
}

test("there is no board of an unknown tracker", async () => {
  expect(await trackerBoard("nowhere", NOW)).toBeNull();
});

test("a board without assessments has every indicator not yet rated and nothing overdue", async () => {
  const tracker = await makeTracker();
  const board = await trackerBoard(tracker.slug, NOW);
  expect(board?.rows).toMatchObject([
    {
      slug: "missile-tests",
      level: "NOT_YET_RATED",
      trend: null,
      since: null,
      dueOn: null,
      isOverdue: false,
      spans: [],
    },
    { slug: "humanitarian-aid", level: "NOT_YET_RATED", newest: null },
  ]);
});

test("the newest evidence of an indicator is the one that happened last, not the one filed last", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-03-01", headline: "Later" });
  await makeItem(tracker, { occurred: "2026-02", headline: "Earlier" });
  await makeItem(await makeTracker(), { occurred: "2026-04-01", headline: "Elsewhere" });
  expect(await newestOf(tracker.slug)).toEqual(["2026-03-01 Later", null]);
});

test("a board of the past knows no evidence of later days", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-03-01", headline: "Later" });
  await makeItem(tracker, { occurred: "2026-02", headline: "Earlier" });
  expect(await newestOf(tracker.slug, { asOf: "2026-02-28", knownBefore: null })).toEqual(["2026-02 Earlier", null]);
});

test("an item of a day that has begun at its place but not yet in UTC is the newest on the board of now", async () => {
  const tracker = await makeTracker();
  const today = dayOfMoment(new Date());
  await makeItem(tracker, { occurred: addDays(today, 1), headline: "In Korea" });
  await makeItem(tracker, { occurred: addDays(today, 2), headline: "Announced" });
  expect(await newestOf(tracker.slug, { asOf: today, knownBefore: null })).toEqual([
    `${addDays(today, 1)} In Korea`,
    null,
  ]);
  expect(await newestOf(tracker.slug, { asOf: addDays(today, -1), knownBefore: null })).toEqual([null, null]);
});

test("evidence is shown as its last version says, and before that version was recorded as the one before it said", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { occurred: "2026-03-01", headline: "Misread" });
  const corrected = await correctItem(tracker, item, {
    headline: "Read right",
    bearings: { "humanitarian-aid": "TOWARD" },
  });
  expect(await newestOf(tracker.slug)).toEqual([null, "2026-03-01 Read right"]);
  const before = { asOf: "2026-06-01", knownBefore: corrected.recordedAt };
  expect(await newestOf(tracker.slug, before)).toEqual(["2026-03-01 Misread", null]);
});

test("retracted evidence is not the newest any more", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-02-01", headline: "Stands" });
  await retractItem(tracker, await makeItem(tracker, { occurred: "2026-03-01", headline: "Withdrawn" }));
  expect(await newestOf(tracker.slug)).toEqual(["2026-02-01 Stands", null]);
});

test("the levels speak against a scenario by the points that the page of scenarios tells, of those that say something about it", async () => {
  const tracker = await makeTracker({ indicators: ["a", "b", "c", "d", "e", "unrated"] });
  const levels: Record<string, [Level, Fit]> = {
    a: ["MOVING_AWAY", "INCONSISTENT"],
    b: ["NO_MOVEMENT", "NEUTRAL"],
    c: ["GENUINE_MOVEMENT", "NOT_APPLICABLE"],
    d: ["SIGNS_OF_MOVEMENT", "VERY_CONSISTENT"],
    e: ["MOVING_AWAY", "VERY_INCONSISTENT"],
  };
  await addScenario(tracker, levels);
  for (const [slug, [level]] of Object.entries(levels)) await makeAssessment(tracker, slug, { level });
  const window = { slug: "window", title: "Window" };
  expect((await trackerBoard(tracker.slug, NOW))?.scenarios).toEqual([
    { ...window, counted: 4, inconsistent: 1, veryInconsistent: 1, contradictions: 3 },
  ]);
  for (const view of [NOW, { ...NOW, asOf: "2020-01-01" }]) {
    const [board, matrix] = [await trackerBoard(tracker.slug, view), await scenarioMatrix(tracker.id, view)];
    expect(board?.scenarios).toEqual(scoresIn(matrix));
  }
});

async function addScenario(tracker: TrackerRecord, levels: Record<string, [Level, Fit]>) {
  await db.scenario.create({
    data: {
      trackerId: tracker.id,
      slug: "window",
      title: "Window",
      statement: "It opens.",
      position: 0,
      fits: {
        create: Object.entries(levels).map(([slug, [level, fit]]) => {
          return { indicatorId: tracker.indicators[slug]!, level, fit, settled: false };
        }),
      },
    },
  });
}

test("a board known before the first record says from when there are any, and a later one does not", async () => {
  const tracker = await makeTracker();
  const assessment = await makeAssessment(tracker, "missile-tests");
  const fromOn = async (knownBefore: Date | null) =>
    (await trackerBoard(tracker.slug, { ...NOW, knownBefore }))?.recordedOnlyFrom;
  expect(await fromOn(new Date("2020-01-01T00:00:00Z"))).toBe(dayOfMoment(assessment.recordedAt));
  expect(await fromOn(assessment.recordedAt)).toBeNull();
  expect(await fromOn(null)).toBeNull();
});

test("a board knows how many origins a judgement rests on, however many links lead to them, and what moved of late", async () => {
  const tracker = await makeTracker();
  const cites = [
    await makeItem(tracker, { origin: "KCNA", outlet: "Reuters" }),
    await makeItem(tracker, { origin: "KCNA", outlet: "KCNA" }),
  ];
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-05-20", cites });
  const own = { bearings: { "humanitarian-aid": "NEUTRAL" as const } };
  const both = [
    await makeItem(tracker, { ...own, origin: "KCNA" }),
    await makeItem(tracker, { ...own, origin: "Reuters" }),
  ];
  await makeAssessment(tracker, "humanitarian-aid", { effectiveOn: "2026-01-20", cites: both });
  const board = await trackerBoard(tracker.slug, NOW);
  expect(board?.rows.map(({ origins, assessment }) => [origins, assessment])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(board?.recently).toMatchObject({
    from: "2026-05-02",
    to: "2026-06-01",
    moved: [{ slug: "missile-tests", before: "NOT_YET_RATED", after: "MOVING_AWAY", reason: { number: 1 } }],
  });
});
