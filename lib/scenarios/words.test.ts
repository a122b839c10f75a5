import { expect, test } from "vitest";
import type { Fit } from "@/lib/scales/rules";
import { leadInWords, scoresIn } from "./words";

const scenario = (title: string, fit: Fit) => {
  const fits = { tests: { MOVING_AWAY: { fit, note: null, settled: true } } };
  return { slug: title, title, statement: "", articlePhrase: null, fits };
};
const words = (...fits: Fit[]) =>
  leadInWords(
    scoresIn({
      scenarios: fits.map((fit, index) => scenario(String.fromCharCode(65 + index), fit)),
      indicators: [{ slug: "tests", title: "Tests", level: "MOVING_AWAY", spans: [] }],
    }),
  );

test.each([
  [["INCONSISTENT", "VERY_INCONSISTENT"], "The levels contradict “A” least, with 1 point against it."],
  [["VERY_INCONSISTENT", "NEUTRAL"], "The levels contradict “B” least, with 0 points against it."],
  [
    ["INCONSISTENT", "INCONSISTENT", "VERY_INCONSISTENT"],
    "The levels contradict “A” and “B” least, with 1 point against each.",
  ],
  [["NEUTRAL", "CONSISTENT"], "The levels do not tell the scenarios apart: 0 points against each."],
  [["NOT_APPLICABLE", "NOT_APPLICABLE"], "No level speaks for or against any scenario yet."],
] as [Fit[], string][])("levels that are %j say: %s", (fits, said) => expect(words(...fits)).toBe(said));
