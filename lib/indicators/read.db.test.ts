import { describe, expect, test } from "vitest";
import { codebookInput } from "@/lib/codebooks/input";
import { reviseCodebook } from "@/lib/codebooks/write";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { INDICATOR_FIELDS } from "@/lib/testing/frame-deeds";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import type { AskedView } from "@/lib/view";
import { indicatorEditInput } from "./input";
import { indicatorPage } from "./read";
import { standingOn } from "./standing";
import { editIndicator } from "./write-frame";

const SLUG = "missile-tests";

test("an unknown tracker or indicator, and one of another tracker, are absent", async () => {
  const tracker = await makeTracker();
  const other = await makeTracker({ indicators: ["elsewhere"] });
  expect(await indicatorPage(tracker.slug, "elsewhere", testView())).toBeNull();
  expect(await indicatorPage(other.slug, SLUG, testView())).toBeNull();
  expect(await indicatorPage("no\u0000where", SLUG, testView())).toBeNull();
});

test("a new indicator has its rules and nothing else, and is not yet rated", async () => {
  const tracker = await makeTracker();
  const page = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  expect(page).toMatchObject({ assessments: [], evidence: [], isCut: false, checks: [] });
  expect(page.indicator).toMatchObject({
    title: "Missile tests",
    theme: "The theme",
    articleSentence: "Watch missile tests.",
    codebook: { version: 1, rules: { MOVING_AWAY: "A step away is observed." } },
  });
  expect(standingOn(page.assessments, page.review)).toMatchObject({
    level: "NOT_YET_RATED",
    trend: null,
    dueOn: null,
    isOverdue: false,
  });
});

describe("the assessments of an indicator", () => {
  async function judged() {
    const tracker = await makeTracker({ indicators: { [SLUG]: 30 } });
    const item = await makeItem(tracker, { occurred: "2026-01-10" });
    await makeAssessment(tracker, SLUG, { level: "SIGNS_OF_MOVEMENT", effectiveOn: "2026-03-01", cites: [item] });
    const backDated = await makeAssessment(tracker, SLUG, {
      level: "NO_MOVEMENT",
      effectiveOn: "2026-02-01",
      cites: [item],
    });
    return { tracker, item, backDated };
  }

  test("stand with the last effective first, whenever they were recorded", async () => {
    const { tracker } = await judged();
    const { assessments, review } = (await indicatorPage(tracker.slug, SLUG, testView({ asOf: "2026-03-31" })))!;
    expect(assessments.map(({ number }) => number)).toEqual([1, 2]);
    expect(standingOn(assessments, review)).toMatchObject({
      level: "SIGNS_OF_MOVEMENT",
      trend: "IMPROVED",
      since: "2026-03-01",
      dueOn: "2026-03-31",
      isOverdue: false,
    });
    const dayAfter = (await indicatorPage(tracker.slug, SLUG, testView({ asOf: "2026-04-01" })))!;
    expect(standingOn(dayAfter.assessments, dayAfter.review).isOverdue).toBe(true);
  });

  test("count only from their day on, and once they were recorded", async () => {
    const { tracker, backDated } = await judged();
    const asOf = (await indicatorPage(tracker.slug, SLUG, testView({ asOf: "2026-02-28" })))!;
    expect(asOf.assessments.map(({ number }) => number)).toEqual([2]);
    const known = (await indicatorPage(tracker.slug, SLUG, knownBefore(backDated.recordedAt)))!;
    expect(known.assessments.map(({ number }) => number)).toEqual([1]);
  });

  test("cite a version, and say what became of the item", async () => {
    const { tracker, item } = await judged();
    const citation = async () => (await indicatorPage(tracker.slug, SLUG, testView()))!.assessments[0]!.citations[0];
    const cited = { item: 1, version: 1, headline: "Item 1", occurred: "2026-01-10", origin: "KCNA", bearing: "AWAY" };
    expect(await citation()).toEqual({ ...cited, laterVersion: null, correctedAt: null, isRetracted: false });
    const corrected = await correctItem(tracker, item, { headline: "Item 1, corrected" });
    expect(await citation()).toEqual({
      ...cited,
      laterVersion: 2,
      correctedAt: expect.any(String),
      isRetracted: false,
    });
    expect(new Date((await citation())!.correctedAt!)).toEqual(corrected.recordedAt);
    await retractItem(tracker, corrected);
    expect(await citation()).toEqual({ ...cited, laterVersion: 3, correctedAt: expect.any(String), isRetracted: true });
  });
});

test("the evidence is what bears on the indicator now, the newest first", async () => {
  const tracker = await makeTracker();
  const moved = await makeItem(tracker, { occurred: "2026-01-01", bearings: { [SLUG]: "TOWARD" } });
  await makeItem(tracker, { occurred: "2026-02", bearings: { [SLUG]: "NEUTRAL", "humanitarian-aid": "AWAY" } });
  await makeItem(tracker, { occurred: "2026-01-20", bearings: { "humanitarian-aid": "AWAY" } });
  const before = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  expect(before.evidence.map(({ number, bearing }) => [number, bearing])).toEqual([
    [2, "NEUTRAL"],
    [1, "TOWARD"],
  ]);
  expect(before.isCut).toBe(false);

  const corrected = await correctItem(tracker, moved, { bearings: { "humanitarian-aid": "TOWARD" } });
  const numbers = async (view = testView()) =>
    (await indicatorPage(tracker.slug, SLUG, view))!.evidence.map(({ number }) => number);
  expect(await numbers()).toEqual([2]);
  expect(await numbers(knownBefore(corrected.recordedAt))).toEqual([2, 1]);
  expect(await numbers(testView({ asOf: "2026-01-31" }))).toEqual([]);
});

test("before anything was recorded there are neither rules nor judgements", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG);
  const page = (await indicatorPage(tracker.slug, SLUG, knownBefore(new Date(0))))!;
  expect(page).toMatchObject({ indicator: { codebook: null }, assessments: [], evidence: [] });
  expect(page.indicator).toMatchObject({ searchedUntil: null, knownGaps: [] });
});

test("how far evidence was searched, and what was missing, is as it was known then", async () => {
  const tracker = await makeTracker();
  const { recordedAt } = await makeItem(tracker);
  const [searchedUntil, knownGaps] = ["2026-09-30", "The winter was not searched."];
  const seen = await fingerprintOf("indicator", idOf(tracker.indicators, SLUG));
  const input = { ...INDICATOR_FIELDS, searchedUntil, knownGaps, reason: "Looked again.", seen };
  await editIndicator(testEditor, tracker.slug, SLUG, indicatorEditInput.parse(input));
  const now = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  expect(now.indicator).toMatchObject({ searchedUntil, knownGaps: [knownGaps] });
  const then = (await indicatorPage(tracker.slug, SLUG, knownBefore(recordedAt)))!;
  const first = "No report on missile tests was found for 2020.";
  expect(then.indicator).toMatchObject({ searchedUntil: "2026-08-20", knownGaps: [first] });
});

test("rules that took the place of others are told with their day, once they were recorded", async () => {
  const tracker = await makeTracker();
  const before = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  expect(before.indicator.ruleChanges).toEqual([]);
  const rules = { MOVING_AWAY: "A.", NO_MOVEMENT: "B.", SIGNS_OF_MOVEMENT: "C.", GENUINE_MOVEMENT: "D." };
  const revision = codebookInput.parse({ rules, note: "Shorter.", version: "1" });
  await reviseCodebook(testEditor, tracker.slug, SLUG, revision);
  const { recordedAt } = await db.codebook.findFirstOrThrow({
    where: { indicatorId: idOf(tracker.indicators, SLUG), version: 2 },
  });
  const on = recordedAt.toISOString().slice(0, 10);
  const changesIn = async (view: AskedView) => (await indicatorPage(tracker.slug, SLUG, view))!.indicator.ruleChanges;
  const present = { ...testView(), asOf: on };
  expect(await changesIn(present)).toEqual([{ version: 2, note: "Shorter.", on }]);
  expect(await changesIn({ ...present, knownBefore: recordedAt })).toEqual([]);
  expect(await changesIn({ ...present, asOf: addDays(on, -1) })).toEqual([]);
});
