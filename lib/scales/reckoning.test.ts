import { describe, expect, test } from "vitest";
import { isOverdue, reviewDueOn, trendBetween } from "./reckoning";
import { codesOf, LEVELS, type Level } from "./rules";

const RATED: Level[] = ["MOVING_AWAY", "NO_MOVEMENT", "SIGNS_OF_MOVEMENT", "GENUINE_MOVEMENT"];
const pairs = RATED.flatMap((previous, from) => RATED.map((current, to) => ({ previous, current, from, to })));

describe("the trend", () => {
  test.each(pairs)("from $previous to $current follows their order", ({ previous, current, from, to }) => {
    expect(trendBetween(previous, current)).toBe(to > from ? "IMPROVED" : to < from ? "DETERIORATED" : "UNCHANGED");
  });

  test.each([...codesOf(LEVELS), null])("is missing where %s stands beside what is not rated", (level) => {
    for (const unrated of [null, "NOT_YET_RATED"] as const) {
      expect(trendBetween(unrated, level)).toBeNull();
      expect(trendBetween(level, unrated)).toBeNull();
    }
  });
});

describe("a review", () => {
  test.each([
    [{ assessedOn: "2026-02-01", reviewedOn: null, everyDays: 30 }, "2026-03-03"],
    [{ assessedOn: "2026-02-01", reviewedOn: "2026-02-20", everyDays: 7 }, "2026-02-27"],
    [{ assessedOn: "2026-02-20", reviewedOn: "2026-02-01", everyDays: 7 }, "2026-02-27"],
    [{ assessedOn: null, reviewedOn: "2026-02-20", everyDays: 7 }, "2026-02-27"],
    [{ assessedOn: "9999-12-31", reviewedOn: null, everyDays: 91 }, "9999-12-31"],
  ])("%o is due on %s", (review, day) => {
    expect(reviewDueOn(review)).toBe(day);
  });

  test("is not due where nothing was ever judged or reviewed", () => {
    expect(reviewDueOn({ assessedOn: null, reviewedOn: null, everyDays: 7 })).toBeNull();
    expect(isOverdue(null, "2026-02-27")).toBe(false);
  });

  test("is overdue once its day is past, not on the day", () => {
    expect(isOverdue("2026-02-27", "2026-02-26")).toBe(false);
    expect(isOverdue("2026-02-27", "2026-02-27")).toBe(false);
    expect(isOverdue("2026-02-27", "2026-02-28")).toBe(true);
  });
});
