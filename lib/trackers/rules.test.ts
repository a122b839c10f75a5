import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/scales/rules";
import { countLevels, lastTurnInWords, type Phrase, type Turn, wholeInWords } from "./rules";

const textOf = (phrases: Phrase[]) => phrases.map(({ words }) => words).join("");
const whole = (levels: Level[], overdue = 0) => textOf(wholeInWords(countLevels(levels), overdue, "2026-11-28"));
const times = (count: number, level: Level) => Array<Level>(count).fill(level);

describe("the sentence on the whole", () => {
  test("counts each level that is held, movement first, and what is overdue", () => {
    const levels = [...times(8, "MOVING_AWAY"), ...times(1, "SIGNS_OF_MOVEMENT"), ...times(6, "NO_MOVEMENT")];
    expect(whole(levels, 4)).toBe(
      "1 of 15 indicators shows signs of movement, 8 are moving away, 6 show no movement, and 4 are overdue for review on 28 Nov 2026.",
    );
  });

  test("tells one from many in every clause", () => {
    const levels = [...times(2, "GENUINE_MOVEMENT"), ...times(1, "MOVING_AWAY"), ...times(1, "NOT_YET_RATED")];
    expect(whole(levels, 1)).toBe(
      "2 of 4 indicators show genuine movement, 1 is moving away, 1 is not yet rated, and 1 is overdue for review on 28 Nov 2026.",
    );
  });

  test("says all where they agree", () => {
    expect(whole(times(15, "MOVING_AWAY"))).toBe("All 15 indicators are moving away.");
    expect(whole(times(15, "NOT_YET_RATED"))).toBe("All 15 indicators are not yet rated.");
    expect(whole(times(3, "NO_MOVEMENT"), 3)).toBe(
      "All 3 indicators show no movement, and all are overdue for review on 28 Nov 2026.",
    );
  });

  test("speaks of a single indicator as one", () => {
    expect(whole(["SIGNS_OF_MOVEMENT"], 1)).toBe(
      "The only indicator shows signs of movement, and it is overdue for review on 28 Nov 2026.",
    );
  });

  test("says that there is no indicator where there is none", () => {
    expect(whole([])).toBe("No indicator is set up yet.");
  });

  test("points from each clause to the indicators it speaks of", () => {
    const phrases = wholeInWords(countLevels(["MOVING_AWAY", "NO_MOVEMENT"]), 1, "2026-11-28");
    expect(phrases.flatMap(({ of }) => of ?? [])).toEqual([
      { level: "MOVING_AWAY" },
      { level: "NO_MOVEMENT" },
      { overdue: true },
    ]);
  });
});

describe("the sentence on the last change", () => {
  const missiles: Turn = { slug: "missile-tests", title: "Missile tests", trend: "DETERIORATED", on: "2026-08-20" };
  const aid: Turn = { slug: "aid", title: "Aid", trend: "IMPROVED", on: "2026-02-05" };

  test("names the latest, and whether it was for the better", () => {
    expect(textOf(lastTurnInWords([aid, missiles]))).toBe(
      "The last change was for the worse: Missile tests, on 20 Aug 2026.",
    );
    expect(textOf(lastTurnInWords([aid]))).toBe("The last change was for the better: Aid, on 5 Feb 2026.");
  });

  test("names all of one day, each with its direction", () => {
    expect(textOf(lastTurnInWords([missiles, { ...aid, on: missiles.on }]))).toBe(
      "The last changes were on 20 Aug 2026: Missile tests for the worse, and Aid for the better.",
    );
  });

  test("is left out where nothing ever changed", () => {
    expect(lastTurnInWords([])).toEqual([]);
  });
});
