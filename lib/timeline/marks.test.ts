import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/dates/days";
import { drawLane } from "./marks";
import { daysIn, type Period, placeIn, slotDays, slotsIn, stepsFrom } from "./period";
import type { Cell, Pulls, TimelineItem } from "./rules";

const NONE: Pulls = { TOWARD: 0, AWAY: 0, NEUTRAL: 0, MIXED: 0, RETRACTED: 0 };
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1950-01-01", n));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 8_000 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

/** Items that touch the period, some of one day, some of a month or a year, and most of them close together. */
const laneIn = period.chain((of) =>
  fc.tuple(
    fc.constant(of),
    fc.array(fc.tuple(fc.integer({ min: 0, max: daysIn(of) - 1 }), fc.constantFrom(0, 0, 0, 30, 365)), {
      maxLength: 120,
    }),
    fc.integer({ min: 1, max: 3 }),
  ),
);

/** What the database does, in the plainest way: items by slot, too many of a slot not told apart. */
function cellsOf(of: Period, placed: readonly (readonly [number, number])[], most: number): Cell[] {
  const items = placed.map(([offset, length], index): TimelineItem => {
    const first = addDays(of.from, offset);
    const said = { occurred: first, headline: `Item ${index}`, significance: "MINOR", pull: "AWAY" } as const;
    return { number: index + 1, first, last: addDays(first, length), ...said };
  });
  items.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.number - b.number));
  return Array.from({ length: slotsIn(of) }, (_, slot) => {
    const { from, to } = slotDays(of, slot);
    const own = items.filter(({ first }) => from <= first && first <= to);
    return { slot, count: own.length, pulls: NONE, items: own.length <= most ? own : null };
  }).filter(({ count }) => count > 0);
}

test("every item of a lane is in exactly one mark or bin", () => {
  fc.assert(
    fc.property(laneIn, ([of, placed, most]) => {
      const cells = cellsOf(of, placed, most);
      const { marks, bins } = drawLane(of, cells);
      const numbers = marks.map(({ item }) => item.number);
      expect(new Set(numbers).size).toBe(numbers.length);
      const inBins = bins.reduce((sum, { count }) => sum + count, 0);
      expect(numbers.length + inBins).toBe(placed.length);
      for (const { item } of marks) {
        expect(bins.some(({ days }) => days.from <= item.first && item.first <= days.to)).toBe(false);
      }
    }),
  );
});

test("nothing is drawn outside of the axis, and nothing covers another", () => {
  fc.assert(
    fc.property(laneIn, ([of, placed, most]) => {
      const { marks, bins, rows } = drawLane(of, cellsOf(of, placed, most));
      const drawn = [...marks, ...bins];
      for (const one of drawn) {
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(one.end).toBeLessThanOrEqual(1 + 1e-9);
        expect(one.start).toBeLessThan(one.end);
        expect(one.row).toBeLessThan(rows);
        const others = drawn.filter((other) => other !== one && other.row === one.row);
        expect(others.filter(({ start, end }) => start < one.end - 1e-9 && one.start < end - 1e-9)).toEqual([]);
      }
    }),
  );
});

test("the slots of a period are all of its days, each once and none of them empty", () => {
  fc.assert(
    fc.property(period, (of) => {
      const slots = Array.from({ length: slotsIn(of) }, (_, slot) => slotDays(of, slot));
      expect(slots[0]?.from).toBe(of.from);
      expect(slots.at(-1)?.to).toBe(of.to);
      for (const [index, { from, to }] of slots.entries()) {
        expect(from <= to).toBe(true);
        if (index > 0) expect(from).toBe(addDays(slots[index - 1]!.to, 1));
        const slot = Math.floor((daysBetween(of.from, from) * slots.length) / daysIn(of));
        expect(slot).toBe(index);
      }
    }),
  );
});

test("what begins before a period or ends after it is cut off at its ends", () => {
  const of = { from: "2026-01-01", to: "2026-01-10" };
  expect(placeIn(of, { from: "2025-06-01", to: "2026-01-05" })).toEqual({ start: 0, end: 0.5 });
  expect(placeIn(of, { from: "2026-01-10", to: "2026-03-01" })).toEqual({ start: 0.9, end: 1 });
});

test("an item known to the month is a span of that month, and a sign where a month is too short to be seen", () => {
  const item = { number: 1, occurred: "2026-03", first: "2026-03-01", last: "2026-03-31", headline: "Talks" };
  const cell = (slot: number): Cell => ({
    slot,
    count: 1,
    pulls: NONE,
    items: [{ ...item, significance: "MAJOR", pull: "TOWARD" }],
  });
  const near = drawLane({ from: "2026-01-01", to: "2026-12-31" }, [cell(6)]).marks[0];
  expect(near).toMatchObject({ isSpan: true, start: 59 / 365, end: 90 / 365 });
  expect(drawLane({ from: "2000-01-01", to: "2026-12-31" }, [cell(38)]).marks[0]?.isSpan).toBe(false);
});

test("steps go half a length aside, to twice the length, and to the middle, down to a week", () => {
  expect(stepsFrom({ from: "2026-01-01", to: "2026-01-20" })).toEqual({
    earlier: { from: "2025-12-22", to: "2026-01-10" },
    later: { from: "2026-01-11", to: "2026-01-30" },
    wider: { from: "2025-12-22", to: "2026-01-30" },
    closer: { from: "2026-01-06", to: "2026-01-15" },
  });
  expect(stepsFrom({ from: "2026-01-01", to: "2026-01-07" }).closer).toBeNull();
});
