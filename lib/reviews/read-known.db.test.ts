import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { indicatorPage } from "@/lib/indicators/read";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import type { ModelAssessment } from "@/lib/testing/level-model";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { type ModelLook, reviewByModel } from "@/lib/testing/review-model";
import { idOf, makeTracker } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";

const FIRST_DAY = "2026-01-01";
const EVERY_DAYS = 3;
const SLUG = "watched";

const day = fc.integer({ min: 0, max: 8 }).map((n) => addDays(FIRST_DAY, n));
const deed = fc.record({ kind: fc.constantFrom("judge", "review", "check"), on: day });
const asked = fc.uniqueArray(fc.constantFrom(...[-1, 0, 2, 4, 8, 20].map((n) => addDays(FIRST_DAY, n))), {
  minLength: 2,
  maxLength: 2,
});

async function watched(everyDays = EVERY_DAYS) {
  const tracker = await makeTracker({ indicators: { [SLUG]: everyDays } });
  const known = async (asOf: string, knownBefore: Date | null = null) =>
    (await indicatorPage(tracker.slug, SLUG, { ...testView(), asOf, knownBefore }))!.review;
  return { tracker, known };
}

test("the database and the model agree on the review of any day, as known at every moment", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 7 }), asked, async (deeds, days) => {
      const { tracker, known } = await watched();
      const cites = [await makeItem(tracker)];
      const first = await makeAssessment(tracker, SLUG, { effectiveOn: FIRST_DAY, cites });
      const assessments: ModelAssessment[] = [{ ...first, level: "NO_MOVEMENT", effectiveOn: FIRST_DAY }];
      const [reviews, checks]: ModelLook[][] = [[], []];
      for (const { kind, on } of deeds) {
        if (kind === "judge") {
          const made = await makeAssessment(tracker, SLUG, { effectiveOn: on, cites });
          assessments.push({ ...made, level: "NO_MOVEMENT", effectiveOn: on });
        } else if (kind === "review") {
          reviews!.push({ ...(await makeReview(tracker, SLUG, first, { reviewedOn: on, cites })), on });
        } else checks!.push({ ...(await makeCheck(tracker, SLUG, { checkedOn: on })), on });
      }
      const moments = [...assessments, ...reviews!, ...checks!].map(({ recordedAt }) => recordedAt);
      for (const knownBefore of [...moments, null]) {
        for (const asOf of days) {
          const { daysUntilDue, ...model } = reviewByModel(
            { assessments, reviews: reviews!, checks: checks! },
            EVERY_DAYS,
            asOf,
            knownBefore,
          );
          const { dueOn, ...found } = await known(asOf, knownBefore);
          expect({ ...found, daysUntilDue: dueOn && daysBetween(asOf, dueOn) }).toEqual({ ...model, daysUntilDue });
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("“reviewed, unchanged” puts the due day off, and on the due day nothing is overdue yet", async () => {
  const { tracker, known } = await watched();
  const assessment = await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  expect(await known("2026-02-05")).toMatchObject({ dueOn: "2026-02-04", isOverdue: true });
  await makeReview(tracker, SLUG, assessment, { reviewedOn: "2026-02-03" });
  expect(await known("2026-02-05")).toMatchObject({ reviewedOn: "2026-02-03", dueOn: "2026-02-06", isOverdue: false });
  expect(await known("2026-02-06")).toMatchObject({ isOverdue: false });
  expect(await known("2026-02-07")).toMatchObject({ isOverdue: true });
});

test("a check is a look, and does not put the due day off", async () => {
  const { tracker, known } = await watched();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  await makeCheck(tracker, SLUG, { checkedOn: "2026-02-03" });
  expect(await known("2026-02-05")).toEqual({
    reviewedOn: "2026-02-01",
    checkedOn: "2026-02-03",
    dueOn: "2026-02-04",
    isOverdue: true,
  });
});

test("a back-dated judgement does not put the due day back", async () => {
  const { tracker, known } = await watched();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-03-01" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2025-03-01" });
  expect(await known("2026-03-02")).toMatchObject({ dueOn: "2026-03-04" });
});

test("what was never judged is not due, and neither is what is retired", async () => {
  const { tracker, known } = await watched();
  const none = { reviewedOn: null, checkedOn: null, dueOn: null, isOverdue: false };
  expect(await known("2026-03-02")).toEqual(none);
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  const retired = { retiredOn: "2026-03-01", retiredReason: "It is watched no more." };
  await db.indicator.update({ where: { id: idOf(tracker.indicators, SLUG) }, data: retired });
  expect(await known("2026-02-28")).toMatchObject({ dueOn: "2026-02-04", isOverdue: true });
  expect(await known("2026-03-01")).toMatchObject({ reviewedOn: "2026-02-01", dueOn: null, isOverdue: false });
});

test("a due day past the end of the calendar is its last day", async () => {
  const { tracker, known } = await watched(3650);
  await makeAssessment(tracker, SLUG, { effectiveOn: "9999-12-30" });
  expect(await known("9999-12-31")).toMatchObject({ dueOn: "9999-12-31", isOverdue: false });
});
