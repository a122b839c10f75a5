import { describe, expect, test } from "vitest";
import { levelSpans } from "@/lib/assessments/rules";
import type { Level } from "@/lib/scales/rules";
import { historyInWords } from "./history";

function judged(...judgements: [string, Level][]) {
  return judgements.map(([effectiveOn, level]) => ({ effectiveOn, level }));
}

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
