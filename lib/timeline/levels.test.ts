import fc from "fast-check";
import { expect, test } from "vitest";
import { levelSpans } from "@/lib/assessments/rules";
import { addDays } from "@/lib/dates/days";
import { codesOf, LEVELS } from "@/lib/scales/rules";
import { drawnSpans, type LevelRow, levelsInWords, sharedPeriod } from "./levels";
import { placeIn } from "./period";

const AS_OF = "2026-08-20";
const row = (spans: LevelRow["spans"], more: Partial<LevelRow> = {}): LevelRow => {
  return { slug: "tests", title: "Tests", theme: "Arms", spans, end: AS_OF, overdueFrom: null, ...more };
};

const judgements = fc.array(
  fc.record({
    level: fc.constantFrom(...codesOf(LEVELS)),
    effectiveOn: fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(AS_OF, -days)),
  }),
  { maxLength: 12 },
);
const rowOf = judgements.map((all) =>
  row(levelSpans(all.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : a.effectiveOn > b.effectiveOn ? -1 : 0)))),
);

test("every stretch lies on the shared axis, stretches follow on each other, and what is not rated is a gap", () => {
  fc.assert(
    fc.property(fc.array(rowOf, { minLength: 1, maxLength: 4 }), (rows) => {
      const period = sharedPeriod(rows, AS_OF);
      for (const one of rows) {
        const drawn = drawnSpans(one);
        expect(drawn.map(({ from }) => from)).toEqual(
          one.spans.filter(({ level }) => level !== "NOT_YET_RATED").map(({ from }) => from),
        );
        for (const [index, { from, to }] of drawn.entries()) {
          const { start, end } = placeIn(period!, { from, to });
          expect(0 < start && start < end && end < 1).toBe(true);
          const next = drawn[index + 1];
          if (next) expect(to <= next.from).toBe(true);
        }
      }
    }),
  );
});

test("the last stretch ends with the view or the watch, and only it can be overdue", () => {
  const spans = [
    { level: "NO_MOVEMENT", from: "2025-01-01" },
    { level: "MOVING_AWAY", from: "2025-06-01" },
  ] as const;
  expect(drawnSpans(row([...spans], { end: "2026-01-31", overdueFrom: "2025-12-01" }))).toEqual([
    { level: "NO_MOVEMENT", from: "2025-01-01", to: "2025-06-01", overdueFrom: null },
    { level: "MOVING_AWAY", from: "2025-06-01", to: "2026-01-31", overdueFrom: "2025-12-01" },
  ]);
});

test("all levels are told in words: how often they changed, when most, the last change, and where they stand", () => {
  const rows = [
    row([
      { level: "NO_MOVEMENT", from: "2025-01-01" },
      { level: "MOVING_AWAY", from: "2025-06-01" },
      { level: "NO_MOVEMENT", from: "2025-08-01" },
      { level: "GENUINE_MOVEMENT", from: "2026-02-01" },
    ]),
    row([{ level: "MOVING_AWAY", from: "2025-03-01" }]),
    row([]),
  ];
  expect(levelsInWords(rows)).toBe(
    "3 changes of level since 1 Jan 2025, the most of them in 2025 (2); the last was on 1 Feb 2026: Tests. " +
      "Of 3 indicators 2 are rated now, 1 at the best level they have had and 0 at the worst.",
  );
  expect(levelsInWords(rows.slice(1, 2))).toBe(
    "Since 1 Mar 2025 no level has changed. Of 1 indicator 1 is rated now, 0 at the best level they have had and 0 at the worst.",
  );
  expect(levelsInWords(rows.slice(2))).toBe("Nothing has been judged yet.");
  expect(sharedPeriod(rows.slice(2), AS_OF)).toBeNull();
});
