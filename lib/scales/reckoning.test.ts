import { describe, expect, test } from "vitest";
import { trendBetween } from "./reckoning";
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
