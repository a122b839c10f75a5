import { expect, test } from "vitest";
import { type Judgement, levelChanges, levelSpans, spansInWords } from "./rules";

/** Newest first, as assessments are read. */
const history: Judgement[] = [
  { level: "MOVING_AWAY", effectiveOn: "2022-03-24" },
  { level: "NOT_YET_RATED", effectiveOn: "2020-12-31" },
  { level: "MOVING_AWAY", effectiveOn: "2019-12-31" },
  { level: "SIGNS_OF_MOVEMENT", effectiveOn: "2019-08-10" },
  { level: "SIGNS_OF_MOVEMENT", effectiveOn: "2018-04-20" },
];

test("judgements that repeat a level make one span, from the first of them", () => {
  expect(levelSpans(history)).toEqual([
    { level: "SIGNS_OF_MOVEMENT", from: "2018-04-20" },
    { level: "MOVING_AWAY", from: "2019-12-31" },
    { level: "NOT_YET_RATED", from: "2020-12-31" },
    { level: "MOVING_AWAY", from: "2022-03-24" },
  ]);
});

test("of several judgements of one day the first given, which was recorded last, makes the span", () => {
  const sameDay: Judgement[] = [
    { level: "NO_MOVEMENT", effectiveOn: "2020-01-01" },
    { level: "GENUINE_MOVEMENT", effectiveOn: "2020-01-01" },
    { level: "NO_MOVEMENT", effectiveOn: "2019-01-01" },
  ];
  expect(levelSpans(sameDay)).toEqual([{ level: "NO_MOVEMENT", from: "2019-01-01" }]);
});

test("no judgement makes no span and no change", () => {
  expect(levelSpans([])).toEqual([]);
  expect(levelChanges([])).toEqual([]);
  expect(spansInWords([])).toBe("Not yet rated.");
});

test("each span is a change from the one before it, and the first from nothing", () => {
  expect(levelChanges(levelSpans(history)).slice(0, 2)).toEqual([
    { from: null, to: "SIGNS_OF_MOVEMENT", on: "2018-04-20" },
    { from: "SIGNS_OF_MOVEMENT", to: "MOVING_AWAY", on: "2019-12-31" },
  ]);
});

test("a history in words names each level and the day it began", () => {
  expect(spansInWords(levelSpans(history))).toBe(
    "Signs of movement from 20 Apr 2018, moving away from 31 Dec 2019, not yet rated from 31 Dec 2020, moving away from 24 Mar 2022.",
  );
});
