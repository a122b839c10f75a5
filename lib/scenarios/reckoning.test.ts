import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, FITS, LEVELS } from "@/lib/scales/rules";
import { type Hypothesis, type Levels, leading, scoreOf, spreadOf, stepsToLead, turnsOf } from "./reckoning";

const OPEN: Hypothesis = {
  slug: "open",
  title: "Open",
  fits: {
    tests: { MOVING_AWAY: "VERY_INCONSISTENT", NO_MOVEMENT: "NEUTRAL", GENUINE_MOVEMENT: "VERY_CONSISTENT" },
    aid: { NO_MOVEMENT: "INCONSISTENT", SIGNS_OF_MOVEMENT: "CONSISTENT" },
    talks: { NO_MOVEMENT: "NOT_APPLICABLE" },
  },
};
const CLOSED: Hypothesis = {
  slug: "closed",
  title: "Closed",
  fits: {
    tests: { MOVING_AWAY: "CONSISTENT", NO_MOVEMENT: "NEUTRAL", GENUINE_MOVEMENT: "VERY_INCONSISTENT" },
    aid: { NO_MOVEMENT: "CONSISTENT", SIGNS_OF_MOVEMENT: "INCONSISTENT" },
    talks: { NO_MOVEMENT: "NEUTRAL" },
  },
};
const BOTH = [OPEN, CLOSED];
const NOW: Levels = { tests: "MOVING_AWAY", aid: "NO_MOVEMENT", talks: "NO_MOVEMENT", unrated: "NOT_YET_RATED" };

test("what contradicts a scenario weighs, what suits it does not make up for it", () => {
  expect(scoreOf(OPEN, NOW)).toMatchObject({ contradictions: 3, inconsistent: 1, veryInconsistent: 1, counted: 2 });
  expect(scoreOf(CLOSED, NOW)).toMatchObject({ contradictions: 0, counted: 3 });
  const better: Levels = { ...NOW, tests: "GENUINE_MOVEMENT" };
  expect(scoreOf(OPEN, better).contradictions).toBe(1);
});

describe("leading", () => {
  const slugs = (levels: Levels) => leading(BOTH.map((one) => scoreOf(one, levels))).map(({ slug }) => slug);

  test("is the scenario that is contradicted least", () => expect(slugs(NOW)).toEqual(["closed"]));

  test("are all that are contradicted alike", () =>
    expect(slugs({ tests: "NO_MOVEMENT" })).toEqual(["open", "closed"]));

  test("is none where nothing was rated", () => expect(slugs({ tests: "NOT_YET_RATED" })).toEqual([]));
});

test.each([
  ["tests", "MOVING_AWAY", 3],
  ["tests", "NO_MOVEMENT", 0],
  ["tests", "GENUINE_MOVEMENT", 4],
  ["talks", "NO_MOVEMENT", null],
  ["unknown", "NO_MOVEMENT", null],
] as const)("the level of %s at %s tells the scenarios apart by %s steps", (indicator, level, steps) => {
  expect(spreadOf(BOTH, indicator, level)).toBe(steps);
});

describe("what would have to move", () => {
  test("is nothing for the one that leads alone", () => expect(stepsToLead(BOTH, "closed", NOW)).toEqual([]));

  test("is said step by step for another", () => {
    expect(stepsToLead(BOTH, "open", NOW)).toEqual([
      { indicator: "tests", from: "MOVING_AWAY", to: "GENUINE_MOVEMENT" },
    ]);
  });

  test("does not wait for a scenario of which no level speaks", () => {
    const silent = { slug: "silent", title: "Silent", fits: {} };
    expect(stepsToLead([...BOTH, silent], "closed", NOW)).toEqual([]);
    expect(stepsToLead([...BOTH, silent], "silent", NOW)).toBeNull();
  });

  test("cannot be said where no level tells them apart", () => {
    const [one, two] = ["one", "two"].map((slug) => ({ slug, title: slug, fits: {} }));
    expect(stepsToLead([one!, two!], "one", NOW)).toBeNull();
  });

  const fit = fc.option(fc.constantFrom(...codesOf(FITS)), { nil: undefined });
  const fits = fc.record(Object.fromEntries(codesOf(LEVELS).map((level) => [level, fit])));
  const indicators = ["a", "b", "c", "d"];
  const hypothesis = (slug: string) =>
    fc.record({
      slug: fc.constant(slug),
      title: fc.constant(slug),
      fits: fc.record(Object.fromEntries(indicators.map((one) => [one, fits]))),
    });
  const levels = fc.record(Object.fromEntries(indicators.map((one) => [one, fc.constantFrom(...codesOf(LEVELS))])));

  test("once it has moved, the scenario leads alone, and each indicator moved once", () => {
    fc.assert(
      fc.property(fc.tuple(hypothesis("x"), hypothesis("y"), hypothesis("z")), levels, (drawn, present) => {
        const hypotheses = drawn as Hypothesis[];
        const steps = stepsToLead(hypotheses, "x", present as Levels);
        if (steps === null) return;
        const moved = { ...present, ...Object.fromEntries(steps.map(({ indicator, to }) => [indicator, to])) };
        const [own, ...others] = hypotheses.map((one) => scoreOf(one, moved as Levels));
        expect(own!.counted).toBeGreaterThan(0);
        const rivals = others.filter(({ counted }) => counted > 0);
        for (const rival of rivals) expect(own!.contradictions).toBeLessThan(rival.contradictions);
        expect(new Set(steps.map(({ indicator }) => indicator)).size).toBe(steps.length);
        for (const { indicator, from } of steps) expect(present[indicator]).toBe(from);
      }),
    );
  });
});

test("the scores turn on the days on which a level changed, and on no other", () => {
  const turns = turnsOf(BOTH, {
    tests: [
      { level: "NO_MOVEMENT", from: "2025-01-01" },
      { level: "MOVING_AWAY", from: "2025-03-01" },
    ],
    aid: [{ level: "SIGNS_OF_MOVEMENT", from: "2025-02-01" }],
  });
  expect(turns.map(({ on, scores }) => [on, ...scores.map(({ contradictions }) => contradictions)])).toEqual([
    ["2025-01-01", 0, 0],
    ["2025-02-01", 0, 1],
    ["2025-03-01", 2, 1],
  ]);
});
