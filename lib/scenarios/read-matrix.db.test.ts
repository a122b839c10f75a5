import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { scenarioInput } from "./input";
import { scenarioMatrix } from "./read-matrix";
import { addScenario } from "./write";

test("the matrix holds the levels of its view, every fit, and no indicator that was retired by then", async () => {
  const tracker = await makeTracker();
  const fits = { "missile-tests:MOVING_AWAY": "INCONSISTENT" };
  const typed = { slug: "open", title: "Open", statement: "It opens.", position: "1", fits };
  await addScenario(testEditor, tracker.slug, scenarioInput.parse(typed));
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-01-01" });
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-03-01" });
  const retired = { retiredOn: "2026-02-01", retiredReason: "Nothing tells it." };
  await db.indicator.updateMany({ where: { trackerId: tracker.id, slug: "humanitarian-aid" }, data: retired });

  const { scenarios, indicators } = await scenarioMatrix(tracker.id, testView());
  expect(scenarios).toMatchObject([
    { slug: "open", fits: { "missile-tests": { MOVING_AWAY: { fit: "INCONSISTENT" } } } },
  ]);
  const spans = [
    { level: "NO_MOVEMENT", from: "2026-01-01" },
    { level: "MOVING_AWAY", from: "2026-03-01" },
  ];
  expect(indicators).toMatchObject([{ slug: "missile-tests", level: "MOVING_AWAY", spans }]);
  const before = await scenarioMatrix(tracker.id, testView({ asOf: "2026-01-15" }));
  expect(before.indicators).toMatchObject([
    { slug: "missile-tests", level: "NO_MOVEMENT", spans: spans.slice(0, 1) },
    { slug: "humanitarian-aid", level: "NOT_YET_RATED", spans: [] },
  ]);
});
