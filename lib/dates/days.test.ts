import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOfMoment, daysBetween, daysInMonth, endOfDay, isDay } from "./days";

const MAX_SERIAL = 3_652_058;
const days = fc.integer({ min: 0, max: MAX_SERIAL }).map((n) => addDays("0001-01-01", n));

describe("a day", () => {
  test.each(["2025-09-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "",
    "2025",
    "2025-09",
    "2025-9-21",
    "2025-02-29",
    "1900-02-29",
    "2025-00-01",
    "2025-01-00",
    "2025-04-31",
    "2025-13-01",
    "0000-01-01",
    "10000-01-01",
    "-2025-01-01",
    " 2025-09-21",
    "2025-09-21\n",
    "2025-09-21~",
    "2025-09-21T00:00:00Z",
    "２０２５-09-21",
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

test.each([
  [2024, 2, 29],
  [2025, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2025, 4, 30],
  [2025, 12, 31],
])("month %i-%i has %i days", (year, month, length) => {
  expect(daysInMonth(year, month)).toBe(length);
});

describe("counting days", () => {
  test.each([
    ["2025-09-21", 1, "2025-09-22"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2025-01-01", -1, "2024-12-31"],
    ["2025-03-30", 1, "2025-03-31"],
    ["0001-01-01", 365, "0002-01-01"],
  ])("%s and %i days is %s", (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  test("the calendar ends where four digits end", () => {
    expect(addDays("9999-12-30", 5)).toBe("9999-12-31");
    expect(addDays("0001-01-02", -5)).toBe("0001-01-01");
    expect(addDays("2025-01-01", 1e12)).toBe("9999-12-31");
    expect(daysBetween("0001-01-01", "9999-12-31")).toBe(MAX_SERIAL);
  });

  test("a day that was added can be taken away again", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });

  test("days in order of the calendar are in order as texts", () => {
    fc.assert(fc.property(days, days, (a, b) => daysBetween(a, b) > 0 === a < b));
  });

  test("what is not a day is an error, not a guess", () => {
    expect(() => addDays("2025-02-31", 1)).toThrow(RangeError);
    expect(() => daysBetween("2025-01-01", "2025-9-1")).toThrow(RangeError);
    expect(() => endOfDay("2025-09")).toThrow(RangeError);
  });
});

describe("days and moments meet in UTC", () => {
  // `npm test` runs the pure tests in one zone ahead of UTC and in one behind it.
  test("wherever the clock of the machine stands", () => {
    expect(dayOfMoment(new Date("2025-09-21T00:00:00.000Z"))).toBe("2025-09-21");
    expect(dayOfMoment(new Date("2025-09-21T23:59:59.999Z"))).toBe("2025-09-21");
    expect(endOfDay("2025-09-21").toISOString()).toBe("2025-09-22T00:00:00.000Z");
    expect(addDays("2025-03-08", 2)).toBe("2025-03-10");
    expect(daysBetween("2025-03-08", "2025-11-08")).toBe(245);
  });

  test("the end of a day is the first instant that is not in it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_SERIAL - 1 }), (n) => {
        const day = addDays("0001-01-01", n);
        expect(dayOfMoment(new Date(endOfDay(day).getTime() - 1))).toBe(day);
        expect(dayOfMoment(endOfDay(day))).toBe(addDays(day, 1));
      }),
    );
  });

  test("a moment outside the calendar is an error", () => {
    expect(() => dayOfMoment(endOfDay("9999-12-31"))).toThrow(RangeError);
    expect(() => dayOfMoment(new Date(Number.NaN))).toThrow(RangeError);
  });
});
