import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { indicatorInput } from "@/lib/indicators/input";
import { addIndicator } from "@/lib/indicators/write-frame";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { INDICATOR_FIELDS } from "@/lib/testing/frame-deeds";
import { makeReview } from "@/lib/testing/look-record";
import { portionIn } from "@/lib/testing/portion";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { waitingReviews } from "./read-waiting";

async function waitingIn(slug: string, today: string) {
  const { lines } = await waitingReviews(today, portionIn({ slug }));
  return lines.map(({ slug, level, dueOn }) => ({ slug, level, dueOn }));
}

test("what was never judged comes first, then what is overdue for longest, then what is due within a week", async () => {
  const indicators = { soon: 12, weekly: 7, monthly: 30, later: 90, never: 30 };
  const tracker = await makeTracker({ indicators });
  await makeAssessment(tracker, "weekly", { effectiveOn: "2026-03-01", level: "MOVING_AWAY" });
  await makeAssessment(tracker, "monthly", { effectiveOn: "2026-01-01" });
  await makeAssessment(tracker, "soon", { effectiveOn: "2026-03-05" });
  await makeAssessment(tracker, "later", { effectiveOn: "2026-03-05" });

  expect(await waitingIn(tracker.slug, "2026-03-10")).toEqual([
    { slug: "never", level: "NOT_YET_RATED", dueOn: null },
    { slug: "monthly", level: "NO_MOVEMENT", dueOn: "2026-01-31" },
    { slug: "weekly", level: "MOVING_AWAY", dueOn: "2026-03-08" },
    { slug: "soon", level: "NO_MOVEMENT", dueOn: "2026-03-17" },
  ]);
  expect(await waitingIn(tracker.slug, "2026-03-09")).not.toContainEqual(expect.objectContaining({ slug: "soon" }));
});

test("what has no rules to be judged by says so", async () => {
  const tracker = await makeTracker({ indicators: ["ruled"] });
  await addIndicator(testEditor, tracker.slug, indicatorInput.parse({ ...INDICATOR_FIELDS, slug: "unruled" }));
  const { lines } = await waitingReviews("2026-03-10", portionIn(tracker));
  expect(lines.map(({ slug, hasRules }) => [slug, hasRules])).toEqual([
    ["ruled", true],
    ["unruled", false],
  ]);
});

test("what was reviewed and left as it is waits no more", async () => {
  const tracker = await makeTracker({ indicators: { monthly: 30 } });
  const assessment = await makeAssessment(tracker, "monthly", { effectiveOn: "2026-01-01" });
  expect(await waitingIn(tracker.slug, "2026-03-10")).toHaveLength(1);
  await makeReview(tracker, "monthly", assessment, { reviewedOn: "2026-03-09" });
  expect(await waitingIn(tracker.slug, "2026-03-10")).toEqual([]);
});

test("a retired indicator never waits, whether it was judged or not", async () => {
  const tracker = await makeTracker({ indicators: { judged: 7, never: 7 } });
  await makeAssessment(tracker, "judged", { effectiveOn: "2026-01-01" });
  const retired = { retiredOn: "2026-02-01", retiredReason: "It is watched no more." };
  for (const name of ["judged", "never"]) {
    await db.indicator.update({ where: { id: idOf(tracker.indicators, name) }, data: retired });
  }
  expect(await waitingIn(tracker.slug, "2026-03-10")).toEqual([]);
});
