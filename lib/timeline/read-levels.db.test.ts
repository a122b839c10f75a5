import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { levelsIn } from "./read-levels";

test("the levels of all indicators stand side by side, on both clocks", async () => {
  const tracker = await makeTracker({ indicators: { "missile-tests": 30, exchanges: 3650 } });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-01-01" });
  const late = await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-03-01" });
  const first = { level: "NO_MOVEMENT", from: "2026-01-01" };
  const rows = (view = testView()) => levelsIn(tracker.id, view);

  expect(await rows()).toEqual([
    {
      slug: "missile-tests",
      title: "Missile tests",
      theme: "The theme",
      spans: [first, { level: "MOVING_AWAY", from: "2026-03-01" }],
      end: "2026-11-22",
      overdueFrom: "2026-03-31",
    },
    { slug: "exchanges", title: "Exchanges", theme: "The theme", spans: [], end: "2026-11-22", overdueFrom: null },
  ]);
  const [asOf] = await rows(testView({ asOf: "2026-02-01" }));
  expect(asOf).toMatchObject({ spans: [first], end: "2026-02-01", overdueFrom: "2026-01-31" });
  const [known] = await rows(knownBefore(late.recordedAt));
  expect(known).toMatchObject({ spans: [first], overdueFrom: "2026-01-31" });
});

test("before the first record there are no levels", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests");
  const rows = await levelsIn(tracker.id, testView({ knownOn: "2020-01-01" }));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ spans }) => spans.length === 0)).toBe(true);
});
