import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/scales/rules";
import { historyInWords, levelSpans } from "./history";

function judged(...judgements: [string, Level][]) {
  return judgements.map(([effectiveOn, level]) => ({ effectiveOn, level }));
}

describe("spans of a level", () => {
  test("end where the next level begins, and the last one is open", () => {
    expect(levelSpans(judged(["2025-03-01", "MOVING_AWAY"], ["2025-01-01", "NO_MOVEMENT"]))).toEqual([
      { level: "NO_MOVEMENT", from: "2025-01-01", until: "2025-03-01" },
      { level: "MOVING_AWAY", from: "2025-03-01", until: null },
    ]);
  });

  test("run on through judgements that repeat the level", () => {
    const spans = levelSpans(
      judged(["2025-03-01", "NO_MOVEMENT"], ["2025-02-01", "MOVING_AWAY"], ["2025-01-01", "MOVING_AWAY"]),
    );
    expect(spans).toEqual([
      { level: "MOVING_AWAY", from: "2025-01-01", until: "2025-03-01" },
      { level: "NO_MOVEMENT", from: "2025-03-01", until: null },
    ]);
  });

  test("pass over a judgement that another of the same day took the place of", () => {
    const spans = levelSpans(
      judged(["2025-02-01", "NO_MOVEMENT"], ["2025-02-01", "GENUINE_MOVEMENT"], ["2025-01-01", "NO_MOVEMENT"]),
    );
    expect(spans).toEqual([{ level: "NO_MOVEMENT", from: "2025-01-01", until: null }]);
  });
});

describe("the history in words", () => {
  test("says when nothing was judged", () => {
    expect(historyInWords([])).toBe("Nothing has been judged yet.");
  });

  test("says that one level held throughout", () => {
    expect(historyInWords(levelSpans(judged(["2025-01-01", "NO_MOVEMENT"])))).toBe(
      "No movement since 1 Jan 2025, without a change.",
    );
  });

  test("tells one change", () => {
    const spans = levelSpans(judged(["2025-03-01", "NOT_YET_RATED"], ["2025-01-01", "NO_MOVEMENT"]));
    expect(historyInWords(spans)).toBe(
      "1 change of level since 1 Jan 2025: no movement from 1 Jan 2025 and not yet rated from 1 Mar 2025.",
    );
  });

  test("tells the last four of many", () => {
    const days = ["2025-06-01", "2025-05-01", "2025-04-01", "2025-03-01", "2025-02-01"];
    const spans = levelSpans(
      days.map((effectiveOn, i) => ({ effectiveOn, level: i % 2 === 0 ? "MOVING_AWAY" : "NO_MOVEMENT" }) as const),
    );
    expect(historyInWords(spans)).toBe(
      "4 changes of level since 1 Feb 2025: lately no movement from 1 Mar 2025, moving away from 1 Apr 2025, " +
        "no movement from 1 May 2025 and moving away from 1 Jun 2025.",
    );
  });
});
