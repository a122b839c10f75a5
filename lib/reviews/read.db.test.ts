import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { reviewQueue } from "./read";

async function overdueOf(slug: string, today: string) {
  return (await reviewQueue(today)).find((tracker) => tracker.slug === slug)?.overdue;
}

test("what was never judged comes first, then what is overdue for longest", async () => {
  const tracker = await makeTracker({ indicators: { weekly: 7, monthly: 30, never: 30 } });
  await makeAssessment(tracker, "weekly", { effectiveOn: "2026-03-01", level: "MOVING_AWAY" });
  await makeAssessment(tracker, "monthly", { effectiveOn: "2026-01-01" });

  expect(await overdueOf(tracker.slug, "2026-03-10")).toEqual([
    { slug: "never", title: "Never", level: "NOT_YET_RATED", daysOver: null },
    { slug: "monthly", title: "Monthly", level: "NO_MOVEMENT", daysOver: 38 },
    { slug: "weekly", title: "Weekly", level: "MOVING_AWAY", daysOver: 2 },
  ]);
});

test("on the day that a review is due it is not yet overdue", async () => {
  const tracker = await makeTracker({ indicators: { weekly: 7 } });
  await makeAssessment(tracker, "weekly", { effectiveOn: "2026-03-01" });
  expect(await overdueOf(tracker.slug, "2026-03-08")).toEqual([]);
  expect(await overdueOf(tracker.slug, "2026-03-09")).toHaveLength(1);
});

test("a back-dated judgement does not put a review off", async () => {
  const tracker = await makeTracker({ indicators: { weekly: 7 } });
  await makeAssessment(tracker, "weekly", { effectiveOn: "2026-03-01", level: "MOVING_AWAY" });
  await makeAssessment(tracker, "weekly", { effectiveOn: "2025-03-01" });
  expect(await overdueOf(tracker.slug, "2026-03-09")).toMatchObject([{ level: "MOVING_AWAY", daysOver: 1 }]);
});
