import { expect, test } from "vitest";
import { indicatorsIn } from "@/lib/api/read-indicators";
import { lastEntryAt } from "@/lib/api/read-trackers";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { evidenceAfter } from "@/lib/evidence/read-after";
import { evidenceItem, evidenceVersion } from "@/lib/evidence/read-item";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { outlooksAt } from "@/lib/outlooks/read";
import { scenarioMatrix } from "@/lib/scenarios/read-matrix";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { itemsOf } from "@/lib/testing/evidence-file";
import { addPassage, turnFrame } from "@/lib/testing/frame-turned";
import { makeItem } from "@/lib/testing/item-record";
import { makeCheck } from "@/lib/testing/look-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { levelsIn } from "@/lib/timeline/read-levels";
import type { AskedView } from "@/lib/view";
import { trackerBoard } from "./read-board";

const DAY = "2026-11-22";

/** A tracker of which everything that can be named is named, judged and foreseen. */
async function watched() {
  const tracker = await makeTracker();
  await addPassage(tracker);
  const item = await makeItem(tracker, { bearings: { "missile-tests": "AWAY" }, actors: ["North Korea"] });
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", cites: [item] });
  await makeAssessment(tracker, "humanitarian-aid", { level: "NO_MOVEMENT" });
  await makeCheck(tracker, "missile-tests");
  await makeOutlook(tracker);
  return tracker;
}

/** The view of all that is on record now, for ever. */
async function knownNow(): Promise<AskedView> {
  const last = await lastEntryAt();
  return { ...testView(), askedKnownOn: DAY, knownBefore: new Date((last?.getTime() ?? 0) + 1) };
}

/** All that is shown of a tracker in a view, but what is said there of later days. */
async function shownIn(tracker: TrackerRecord, view: AskedView) {
  const { id, slug } = tracker;
  const choices = await evidenceChoices(slug);
  if (!choices) throw new Error("The tracker is gone.");
  const { filter } = readFilter({}, choices);
  const [board, indicator] = [await trackerBoard(slug, view), await indicatorPage(slug, "missile-tests", view)];
  return {
    board: { ...board, changedSince: null },
    indicator: { ...indicator, frameChanges: null },
    matrix: await scenarioMatrix(id, view),
    levels: await levelsIn(id, view),
    outlooks: await outlooksAt(id, view),
    list: await evidenceList(choices, filter, view),
    walk: await evidenceAfter(choices, filter, view, { after: null, limit: 10 }),
    file: await itemsOf(tracker, {}, view),
    item: (await evidenceItem(slug, 1, DAY, view.knownBefore))?.versions,
    rows: await indicatorsIn(id, view),
  };
}

test("whatever is named or fitted otherwise later, what was known on a day is shown as it was", async () => {
  const tracker = await watched();
  const view = await knownNow();
  const shown = await shownIn(tracker, view);
  await turnFrame(tracker);
  expect(await shownIn(tracker, view)).toEqual(shown);
});

test("the present is shown by its own names", async () => {
  const tracker = await watched();
  await turnFrame(tracker);
  const { board, list, matrix } = await shownIn(tracker, testView());
  expect(board).toMatchObject({ title: "The strait", question: "Is passage safe?" });
  expect(board.rows?.map(({ title, themeTitle }) => [title, themeTitle])).toContainEqual([
    "Ships turned back",
    "Another theme",
  ]);
  expect(list.rows).toContainEqual(
    expect.objectContaining({ origin: "Reuters", actors: [expect.objectContaining({ name: "The North" })] }),
  );
  expect(matrix.scenarios.map(({ title }) => title)).toEqual(["Closed passage", "Open passage"]);
});

test("a page of the past says what is named or described otherwise today, and what was added since", async () => {
  const tracker = await watched();
  const view = await knownNow();
  await turnFrame(tracker);
  const board = await trackerBoard(tracker.slug, view);
  expect(board?.changedSince.frame).toEqual([
    { kind: "TRACKER", slug: tracker.slug, was: `Test tracker ${tracker.slug}`, now: "The strait" },
    { kind: "THEME", slug: "theme", was: "The theme", now: "Another theme" },
    { kind: "INDICATOR", slug: "later", was: null, now: "Later" },
    { kind: "INDICATOR", slug: "missile-tests", was: "Missile tests", now: "Ships turned back" },
    { kind: "SCENARIO", slug: "later-passage", was: null, now: "Open passage" },
    { kind: "SCENARIO", slug: "open-passage", was: "Open passage", now: "Closed passage" },
  ]);
  const page = await indicatorPage(tracker.slug, "missile-tests", view);
  expect(page?.frameChanges.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
    `TRACKER ${tracker.slug}`,
    "THEME theme",
    "INDICATOR missile-tests",
  ]);
  expect((await trackerBoard(tracker.slug, await knownNow()))?.changedSince.frame).toEqual([]);
});

test("an assessment and a version keep the names of their day, and say what those are today", async () => {
  const tracker = await watched();
  const before = await assessmentPage(tracker.slug, "missile-tests", 1, DAY);
  const version = await evidenceVersion(tracker.slug, 1, 1, DAY);
  expect(version?.renamed).toEqual([]);
  await turnFrame(tracker);
  const after = await assessmentPage(tracker.slug, "missile-tests", 1, DAY);
  expect(after).toEqual({ ...before, renamed: after?.renamed, contradictedBy: after?.contradictedBy });
  expect(after?.renamed).toEqual([
    { was: `Test tracker ${tracker.slug}`, now: "The strait" },
    { was: "Missile tests", now: "Ships turned back" },
    { was: "KCNA", now: "Reuters" },
  ]);
  const later = await evidenceVersion(tracker.slug, 1, 1, DAY);
  expect(later?.version).toEqual(version?.version);
  expect(later?.renamed).toEqual([
    { was: "KCNA", now: "Reuters" },
    { was: "Missile tests", now: "Ships turned back" },
    { was: "North Korea", now: "The North" },
  ]);
});

test("before a tracker began its frame is shown as it is", async () => {
  const tracker = await watched();
  await turnFrame(tracker);
  const view = { ...testView(), askedKnownOn: "2020-01-01", knownBefore: new Date("2020-01-02") };
  const board = await trackerBoard(tracker.slug, view);
  expect(board?.rows.map(({ title, level }) => [title, level])).toContainEqual(["Ships turned back", "NOT_YET_RATED"]);
  expect(board?.recordedOnlyFrom).not.toBeNull();
  expect(board?.changedSince.frame).toEqual([]);
});
