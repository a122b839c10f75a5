import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { assessmentPage } from "./read-assessment";

const SLUG = "missile-tests";
const TODAY = "2026-11-22";

test("a judgement keeps its words, its rule and what it cites, and says that it holds", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", confidence: "LOW", cites: [item] });
  const page = await assessmentPage(tracker.slug, SLUG, 1, TODAY);
  expect(page).toMatchObject({
    level: "MOVING_AWAY",
    confidence: "LOW",
    rationale: "Why it is so, 1.",
    codebook: { version: 1, rule: "A step away is observed." },
    citations: [{ item: 1, version: 1 }],
    standing: { number: 1 },
    next: null,
  });
});

test("a judgement that gave way leads to the next one and to the one that holds", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-06-01", level: "GENUINE_MOVEMENT" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-03-01" });
  expect(await assessmentPage(tracker.slug, SLUG, 1, TODAY)).toMatchObject({
    next: { number: 3, effectiveOn: "2026-03-01" },
    standing: { number: 2, level: "GENUINE_MOVEMENT" },
  });
  expect(await assessmentPage(tracker.slug, SLUG, 2, TODAY)).toMatchObject({ next: null, standing: { number: 2 } });
});

test("of two judgements of one day the one recorded later holds", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  expect(await assessmentPage(tracker.slug, SLUG, 1, TODAY)).toMatchObject({
    next: { number: 2, effectiveOn: "2026-02-01" },
    standing: { number: 2 },
  });
});

test("a level that is not rated has no rule and cites nothing", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG, { level: "NOT_YET_RATED" });
  expect(await assessmentPage(tracker.slug, SLUG, 1, TODAY)).toMatchObject({
    confidence: null,
    codebook: { rule: null },
    citations: [],
    checks: [],
  });
});

test("an unknown number, and a judgement on another indicator, are absent", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG);
  expect(await assessmentPage(tracker.slug, SLUG, 2, TODAY)).toBeNull();
  expect(await assessmentPage(tracker.slug, "humanitarian-aid", 1, TODAY)).toBeNull();
  expect(await assessmentPage("nowhere", SLUG, 1, TODAY)).toBeNull();
});
