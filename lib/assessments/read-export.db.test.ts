import { expect, test } from "vitest";
import { readTable } from "@/lib/csv/table";
import { snapshotOf } from "@/lib/ledger/read-snapshot";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import type { AskedView } from "@/lib/view";
import { ASSESSMENTS_HEAD, assessmentLine } from "./csv";
import { exportedAssessments } from "./read-export";

/** The rows of the file, as a program reads them back. */
async function rowsOf(tracker: TrackerRecord, indicatorId: number | null = null, view: AskedView = testView()) {
  const fixed = { ...view, ...(await snapshotOf(view)) };
  let text = ASSESSMENTS_HEAD;
  for await (const batch of exportedAssessments({ trackerId: tracker.id, indicatorId }, fixed, 2)) {
    text += batch.map(assessmentLine).join("");
  }
  const table = await readTable(text, 100);
  if (!table.ok) throw new Error(table.message);
  const { header, rows } = table.value;
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, place) => [name, cells[place]])));
}

test("a file of assessments tells each with its level, its trend as the board has it, and what it rests on", async () => {
  const tracker = await makeTracker();
  const item = await correctItem(tracker, await makeItem(tracker), {});
  const first = { level: "NO_MOVEMENT" as const, effectiveOn: "2026-01-10", cites: [item], rationale: "=1+1" };
  await makeAssessment(tracker, "missile-tests", first);
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-02-10" });
  await makeAssessment(tracker, "humanitarian-aid", { level: "NOT_YET_RATED", state: "PUBLISHED_NEEDS_REVIEW" });
  const later = await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-03-10" });
  const rows = await rowsOf(tracker);
  expect(rows.map(({ indicator, number, level, trend, state }) => [indicator, number, level, trend, state])).toEqual([
    ["missile-tests", "1", "NO_MOVEMENT", "", "PUBLISHED"],
    ["missile-tests", "2", "MOVING_AWAY", "DETERIORATED", "PUBLISHED"],
    ["humanitarian-aid", "1", "NOT_YET_RATED", "", "PUBLISHED_NEEDS_REVIEW"],
    ["missile-tests", "3", "MOVING_AWAY", "UNCHANGED", "PUBLISHED"],
  ]);
  expect(rows[0]).toMatchObject({ evidence: "1.2", rule_version: "1", rationale: "'=1+1", confidence: "MODERATE" });
  const board = (await trackerBoard(tracker.slug, testView()))!;
  expect(board.rows[0]?.trend).toBe(rows[3]?.trend);
  expect(await rowsOf(tracker, tracker.indicators["humanitarian-aid"])).toEqual([rows[2]]);
  expect(await rowsOf(tracker, null, { ...testView(), knownBefore: later.recordedAt })).toEqual(rows.slice(0, 3));
  expect(await rowsOf(tracker, null, testView({ asOf: "2026-01-31" }))).toEqual(rows.slice(0, 1));
});
