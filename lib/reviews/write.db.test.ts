import { describe, expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { indicatorPage } from "@/lib/indicators/read";
import { verifyLedger } from "@/lib/ledger/read";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck } from "@/lib/testing/look-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { reviewInput } from "./input";
import { recordReview } from "./write";

const SLUG = "missile-tests";

/** A tracker judged on 1 Feb 2026, item 1 cited by the judgement and item 2 newer. */
async function judged() {
  const tracker = await makeTracker();
  const old = await makeItem(tracker, { occurred: "2026-01-10" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01", cites: [old] });
  return { tracker, old, fresh: await makeItem(tracker, { occurred: "2026-02-20" }) };
}

function review(tracker: TrackerRecord, typed: Record<string, unknown> = {}) {
  const input = reviewInput.parse({ cites: ["2.1"], reviewedOn: "2026-03-01", standing: "1", ...typed });
  return recordReview(testEditor, tracker.slug, SLUG, input);
}

const errorsOf = async (write: Promise<unknown>) => (await refusalOf(write)).errors;

test("a review says which judgement stands and what was looked at, and is in the ledger", async () => {
  const { tracker } = await judged();
  const check = await makeCheck(tracker, SLUG, { checkedOn: "2026-02-25" });
  const typed = { checks: [String(check.number)], note: "Routine." };
  expect(await review(tracker, typed)).toEqual({ number: 1 });
  const page = (await indicatorPage(tracker.slug, SLUG, testView({ asOf: "2026-03-10" })))!;
  expect(page.reviews).toMatchObject([
    {
      number: 1,
      assessment: 1,
      reviewedOn: "2026-03-01",
      note: "Routine.",
      citations: [{ item: 2 }],
      checks: [{ number: 1 }],
    },
  ]);
  expect(page.review).toMatchObject({ reviewedOn: "2026-03-01", dueOn: "2026-03-31", isOverdue: false });
  expect(page.assessments).toHaveLength(1);
  const subject = `${tracker.slug}/indicators/${SLUG}/reviews/1`;
  expect(await db.ledgerEntry.count({ where: { subject, what: "recordReview" } })).toBe(1);
  await verifyLedger();
});

test("a review counts from its day on, and once it was recorded", async () => {
  const { tracker } = await judged();
  await review(tracker);
  const { recordedAt } = await db.review.findFirstOrThrow({ where: { indicator: { trackerId: tracker.id } } });
  const reviewsAt = async (view: ReturnType<typeof testView>) =>
    (await indicatorPage(tracker.slug, SLUG, view))?.reviews.length;
  expect(await reviewsAt(testView({ asOf: "2026-02-28" }))).toBe(0);
  expect(await reviewsAt(knownBefore(recordedAt))).toBe(0);
  expect(await reviewsAt(testView())).toBe(1);
});

describe("a review is refused", () => {
  test("without anything that was looked at", () => {
    const empty = reviewInput.safeParse({ reviewedOn: "2026-03-01", standing: "1" });
    expect(empty.error?.issues.map(({ path }) => path)).toEqual([["cites"]]);
  });

  test("where all that it cites was known to the judgement", async () => {
    const { tracker } = await judged();
    expect(await errorsOf(review(tracker, { cites: ["1.1"] }))).toEqual({ cites: expect.stringContaining("newer") });
    await review(tracker, { cites: ["1.1", "2.1"] });
  });

  test("where what it cites does not bear on the indicator, was retracted, or was changed meanwhile", async () => {
    const { tracker, fresh } = await judged();
    await makeItem(tracker, { bearings: { "humanitarian-aid": "AWAY" } });
    expect(await errorsOf(review(tracker, { cites: ["3.1"] }))).toEqual({
      cites: "Item 3 does not bear on this indicator.",
    });
    expect(await errorsOf(review(tracker, { cites: [], checks: ["1"] }))).toEqual({
      cites: "This indicator has no check 1.",
    });
    const corrected = await correctItem(tracker, fresh, { headline: "Corrected" });
    expect(await errorsOf(review(tracker))).toEqual({ cites: expect.stringContaining("was changed after") });
    await retractItem(tracker, corrected);
    expect(await errorsOf(review(tracker, { cites: ["2.3"] }))).toEqual({
      cites: expect.stringContaining("was retracted"),
    });
  });

  test("on a day to come, and on one that the judgement does not speak of yet", async () => {
    const { tracker } = await judged();
    const tomorrow = addDays(dayOfMoment(new Date()), 1);
    expect(await errorsOf(review(tracker, { reviewedOn: tomorrow }))).toEqual({
      reviewedOn: expect.stringContaining("a day to come"),
    });
    expect(await errorsOf(review(tracker, { reviewedOn: "2026-01-31" }))).toEqual({
      reviewedOn: "The judgement speaks from a later day only, 1 Feb 2026.",
    });
  });

  test("where nothing was judged", async () => {
    const tracker = await makeTracker();
    await makeItem(tracker);
    expect(await errorsOf(review(tracker, { cites: ["1.1"], standing: "0" }))).toEqual({
      form: "Nothing has been judged here yet, so there is nothing to review.",
    });
  });
});

test("where another judgement holds by now both are shown, and the next try is of the new one", async () => {
  const { tracker } = await judged();
  await makeAssessment(tracker, SLUG, {
    effectiveOn: "2026-02-10",
    level: "MOVING_AWAY",
    cites: [await makeItem(tracker)],
  });
  const { errors, surroundings } = await refusalOf(review(tracker));
  expect(errors.form).toContain("recorded a judgement after you opened this form");
  expect(surroundings.present).toMatchObject({
    standing: ["2"],
    now: ["Assessment 2: Moving away, from 10 Feb 2026 · Test editor", "Why it is so, 2."],
    left: ["Assessment 1: No movement, from 1 Feb 2026 · Test editor", "Why it is so, 1."],
  });
  expect(await db.review.count({ where: { indicator: { trackerId: tracker.id } } })).toBe(0);
  await review(tracker, { standing: "2" });
});

test("a back-dated judgement that does not hold is in nobody's way", async () => {
  const { tracker } = await judged();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2025-02-10" });
  expect(await review(tracker)).toEqual({ number: 1 });
});
