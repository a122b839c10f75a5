import { expect, test } from "vitest";
import { judgingAddress, nextWaiting, trackerOfPage } from "./rules";

const DRAFT = "/desk/trackers/korea/drafts/1";
const INDICATOR = "/desk/trackers/korea/indicators/missile-tests";
const OUTLOOK = "/desk/trackers/korea/outlooks/1/results/new";
const LINES = [DRAFT, `${INDICATOR}/assessments/new`, OUTLOOK];

test("where nothing waits there is nothing next", () => {
  expect(nextWaiting([], "/desk")).toBeNull();
});

test("from a page on which nothing waits the first line is next", () => {
  expect(nextWaiting(LINES, "/desk")).toBe(DRAFT);
  expect(nextWaiting(LINES, "/desk/trackers/korea")).toBe(DRAFT);
});

test("from each line the one after it is next, and from the last the first", () => {
  expect(nextWaiting(LINES, DRAFT)).toBe(`${INDICATOR}/assessments/new`);
  expect(nextWaiting(LINES, `${INDICATOR}/assessments/new`)).toBe(OUTLOOK);
  expect(nextWaiting(LINES, OUTLOOK)).toBe(DRAFT);
});

test("any page on which an indicator is settled is its line", () => {
  for (const page of ["reviews/new", "checks/new", "assessments/new?cite=5", "assessments/3"]) {
    expect(nextWaiting(LINES, `${INDICATOR}/${page}`), page).toBe(OUTLOOK);
  }
});

test("a tracker is no indicator, whatever it is called", () => {
  const lines = ["/desk/trackers/checks/drafts/1", "/desk/trackers/checks/outlooks/1/results/new"];
  expect(nextWaiting(lines, lines[0] ?? "")).toBe(lines[1]);
});

test("an indicator whose rules have to be written first is its line as well", () => {
  const lines = [DRAFT, judgingAddress("korea", "missile-tests", false), OUTLOOK];
  expect(nextWaiting(lines, `${INDICATOR}/codebook/edit`)).toBe(OUTLOOK);
  expect(nextWaiting(lines, `${INDICATOR}/assessments/new`)).toBe(OUTLOOK);
});

test("an indicator that waits twice is passed once", () => {
  const twice = [`${INDICATOR}/assessments/new`, OUTLOOK, `${INDICATOR}/reviews/new`];
  expect(nextWaiting(twice, OUTLOOK)).toBe(`${INDICATOR}/assessments/new`);
  expect(nextWaiting(twice, `${INDICATOR}/reviews/new`)).toBe(OUTLOOK);
});

test("from the only line there is nothing next", () => {
  expect(nextWaiting([DRAFT], DRAFT)).toBeNull();
});

test.each([
  ["/desk/trackers/korea", "korea"],
  ["/desk/trackers/korea/evidence/new?cite=5", "korea"],
  ["/desk/trackers/new-strait", "new-strait"],
  ["/desk/trackers/new", null],
  ["/desk?tracker=korea", null],
  ["/trackers/korea", null],
])("the page at %s is about %s", (address, tracker) => {
  expect(trackerOfPage(address)).toBe(tracker);
});
