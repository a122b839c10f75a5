import ICAL from "ical.js";
import { expect, test } from "vitest";
import { settleOutlook } from "@/lib/outlooks/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeReview } from "@/lib/testing/look-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow } from "@/lib/view";
import { icalendarOf } from "./icalendar";
import { dueDays } from "./read-due";

const SITE = new URL("https://signpost.example");
const TODAY = dayNow();

/** The events of a tracker's calendar, as a program reads them that is not ours. */
async function eventsOf(tracker: TrackerRecord, site = SITE) {
  const days = (await dueDays(tracker.slug, TODAY))!;
  const calendar = new ICAL.Component(ICAL.parse(icalendarOf(days, site)));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, description } = new ICAL.Event(component);
    const stamp = String(component.getFirstPropertyValue("dtstamp"));
    return { uid, summary, day: startDate.toString(), isDay: startDate.isDate, description, stamp };
  });
}

const toSecond = (moment: Date) => moment.toISOString().replace(/\.\d+/, "");

test("a calendar holds when each indicator is due for review, as the board says, and when open outlooks fall due", async () => {
  const tracker = await makeTracker({ indicators: { "missile-tests": 30, "humanitarian-aid": 90 } });
  expect(await eventsOf(tracker)).toEqual([]);
  const judged = await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-11-01" });
  await makeOutlook(tracker, { dueOn: "2026-12-24", statement: "One, two; three\\n or\nfour." });
  const { number } = await makeOutlook(tracker, { dueOn: "2026-12-01" });
  await settleOutlook(testEditor, tracker.slug, number, { outcome: "HAPPENED", note: "It did.", results: 0 });
  const events = await eventsOf(tracker);
  expect(events).toMatchObject([
    { summary: "Review due: Missile tests", day: "2026-12-01", isDay: true, stamp: toSecond(judged.recordedAt) },
    { summary: "Outlook due: One, two; three\\n or four.", day: "2026-12-24", isDay: true },
  ]);
  const board = (await trackerBoard(tracker.slug, testView()))!;
  expect(board.rows.map(({ dueOn }) => dueOn)).toEqual([events[0]?.day, null]);
});

test("a review moves the day and the stamp of the same event, whatever the site's address", async () => {
  const tracker = await makeTracker();
  const judged = await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-11-01" });
  const [before] = await eventsOf(tracker);
  const review = await makeReview(tracker, "missile-tests", judged, { reviewedOn: "2026-11-20" });
  const [after] = await eventsOf(tracker, new URL("https://elsewhere.example"));
  expect(after).toMatchObject({ uid: before?.uid, day: "2026-12-20", stamp: toSecond(review.recordedAt) });
  expect(after?.description).toContain("Last reviewed for 20 Nov 2026, to be reviewed every 30 days.");
  expect(after?.description).toContain("https://elsewhere.example/trackers/");
});
