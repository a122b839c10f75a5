import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LevelChange } from "@/lib/changes/read";
import { CONFIDENCES, codesOf, LIKELIHOODS } from "@/lib/scales/rules";
import {
  basisInWords,
  boardInWords,
  type IndicatorFacts,
  movesInWords,
  overdueInWords,
  type Sentence,
} from "./in-words";
import { pathOf } from "./rules";

const DAYS = { from: "2026-07-21", to: "2026-08-20" };

const textOf = (sentences: Sentence[]) => sentences.map((sentence) => sentence.map(({ words }) => words).join(""));
const linksOf = (sentences: Sentence[]) =>
  sentences.flat().flatMap(({ words, of }) => (of === undefined ? [] : [[words, pathOf(of)]]));

function facts(title: string, shape: Partial<IndicatorFacts> = {}): IndicatorFacts {
  const usual = { assessment: 1, confidence: "MODERATE", dueOn: null, isOverdue: false, origins: 2 } as const;
  return { slug: title.toLowerCase(), title, isBasisChanged: false, ...usual, ...shape };
}

const change: LevelChange = {
  slug: "missile-tests",
  title: "Missile tests",
  before: "NO_MOVEMENT",
  after: "MOVING_AWAY",
  reason: {
    number: 7,
    level: "MOVING_AWAY",
    confidence: "HIGH",
    effectiveOn: "2026-08-20",
    rationale: "Ten were fired. Nobody was told.",
  },
};

describe("what moved", () => {
  test("is told with the first sentence of its reason, and leads to the judgement", () => {
    const sentences = movesInWords([change], DAYS);
    expect(textOf(sentences)).toEqual([
      "In the 30 days to 20 Aug 2026 1 level changed.",
      "Missile tests went from “no movement” to “moving away” on 20 Aug 2026: “Ten were fired.”",
    ]);
    expect(linksOf(sentences)).toEqual([
      ["Missile tests", "/indicators/missile-tests"],
      ["went from “no movement” to “moving away” on 20 Aug 2026", "/indicators/missile-tests/assessments/7"],
    ]);
  });

  test("says so where nothing did, and leaves out a reason that is not there", () => {
    expect(textOf(movesInWords([], DAYS))).toEqual(["In the 30 days to 20 Aug 2026 no level changed."]);
    expect(textOf(movesInWords([], { from: "2026-08-19", to: "2026-08-20" }))).toEqual([
      "On 20 Aug 2026 no level changed.",
    ]);
    expect(textOf(movesInWords([{ ...change, after: "NOT_YET_RATED", reason: null }], DAYS))[1]).toBe(
      "Missile tests went from “no movement” to “not yet rated”.",
    );
  });
});

test("what is overdue is named, the longest first, and the rest counted", () => {
  const overdue = ["2026-08-09", "2026-08-01", "2026-08-04", "2026-08-05", "2026-08-03", "2026-08-02"].map((dueOn) =>
    facts(`I${dueOn.slice(-1)}`, { dueOn, isOverdue: true }),
  );
  const sentences = overdueInWords([facts("On time", { dueOn: "2026-09-01" }), ...overdue]);
  expect(textOf(sentences)).toEqual([
    "Overdue for review: I1, since 1 Aug 2026; I2, since 2 Aug 2026; I3, since 3 Aug 2026; I4, since 4 Aug 2026; and 2 more.",
  ]);
  expect(linksOf(sentences).at(-1)).toEqual(["2 more", "?overdue=yes"]);
  expect(overdueInWords([facts("On time")])).toEqual([]);
});

describe("the basis", () => {
  test("is told where it is thin, and of how many judgements", () => {
    const sentences = basisInWords([
      facts("A", { origins: 1 }),
      facts("B", { origins: 1, confidence: "LOW" }),
      facts("C", { isBasisChanged: true }),
      facts("D"),
      facts("Never judged", { confidence: null, assessment: null, origins: 0 }),
    ]);
    expect(textOf(sentences)).toEqual([
      "2 of 4 judgements rest on a single origin each: A and B.",
      "1 of 4 judgements is held with low confidence: B.",
      "1 of 4 judgements rests on something that fell since and was not looked at again: C.",
    ]);
    expect(linksOf(sentences)[0]).toEqual(["A", "/indicators/a/assessments/1"]);
  });

  test("is not spoken of where nothing was judged, or where nothing is thin", () => {
    expect(basisInWords([facts("A", { confidence: null, origins: 0 })])).toEqual([]);
    expect(basisInWords([facts("A")])).toEqual([]);
  });

  test("of one judgement, or of all, is said so", () => {
    expect(textOf(basisInWords([facts("A", { origins: 1 })]))).toEqual([
      "The only judgement rests on a single origin: A.",
    ]);
    const all = ["A", "B", "C", "D", "E", "F"].map((title) => facts(title, { origins: 1 }));
    expect(textOf(basisInWords(all))).toEqual([
      "All 6 judgements rest on a single origin each: A, B, C, D and 2 more.",
    ]);
  });
});

test("no sentence speaks of confidence and of likelihood, whatever the board holds", () => {
  const likelihoods = codesOf(LIKELIHOODS).map((code) => LIKELIHOODS[code].words.toLowerCase());
  const any = fc.record({
    assessment: fc.option(fc.integer({ min: 1, max: 9 })),
    confidence: fc.option(fc.constantFrom(...codesOf(CONFIDENCES))),
    isOverdue: fc.boolean(),
    dueOn: fc.constantFrom("2026-08-01", "2026-09-01"),
    origins: fc.integer({ min: 0, max: 3 }),
    isBasisChanged: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (shapes) => {
      const indicators = shapes.map((shape, index) => facts(`Indicator ${index}`, shape));
      for (const sentence of textOf(boardInWords([change], DAYS, indicators))) {
        const speaksOfLikelihood = likelihoods.some((words) => sentence.toLowerCase().includes(words));
        expect(/confidence/i.test(sentence) && speaksOfLikelihood).toBe(false);
        expect(sentence).toMatch(/^\S.*[.”]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
      }
    }),
  );
});
