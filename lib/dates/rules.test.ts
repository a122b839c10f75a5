import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDay } from "./days";
import { readEdtf } from "./edtf";
import { INVALID_DATES, VALID_DATES } from "./examples";
import { parseDate } from "./rules";

const parsed = (text: string) => {
  const reading = parseDate(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.message}`);
  return reading.value;
};
const messageOf = (text: string) => {
  const reading = parseDate(text);
  return reading.ok ? "accepted" : reading.message;
};

describe("a date as known", () => {
  test.each(VALID_DATES)("%s spans %s to %s", (text, first, last) => {
    expect(parsed(text)).toMatchObject({ text, first, last });
  });

  test.each(INVALID_DATES)("%j is not one", (text) => {
    expect(readEdtf(text).ok).toBe(false);
  });

  test.each(INVALID_DATES.filter((text) => text === text.trim()))("%j is refused with a sentence", (text) => {
    expect(messageOf(text)).toMatch(/^[A-Z0-9].*\.$/);
  });

  test("is trimmed when typed", () => {
    expect(parsed(" \u00a02025-09-21\n").text).toBe("2025-09-21");
  });

  test("says how precise it is", () => {
    expect(parsed("2025").precision).toBe("YEAR");
    expect(parsed("2025-09~").precision).toBe("MONTH");
    expect(parsed("2025-09-21").precision).toBe("DAY");
    expect(parsed("2025-09/2025-10").precision).toBe("INTERVAL");
  });

  test.each([
    ["2025-09-21", false, false],
    ["2025-09-21~", true, false],
    ["2025-09-21?", false, true],
    ["2025-09-21%", true, true],
  ])("%s is approximate: %s, uncertain: %s", (text, isApproximate, isUncertain) => {
    expect(parsed(text).begin).toMatchObject({ isApproximate, isUncertain });
  });

  test("each end of an interval has its own qualifiers", () => {
    const { begin, end } = parsed("2025-09-01~/2025-09-15?");
    expect(begin).toMatchObject({ isApproximate: true, isUncertain: false });
    expect(end).toMatchObject({ isApproximate: false, isUncertain: true });
  });
});

describe("a refusal tells an editor what to do", () => {
  test.each([
    ["", "Enter a date, for example 2025-09-21, 2025-09 or 2025."],
    ["2025-02-31", "31 February 2025 does not exist."],
    ["2025-02-29", "29 February 2025 does not exist."],
    ["2025-13", "There is no month 13: months run from 01 to 12."],
    ["2025-22", "A season has no agreed first and last day: write its months, for example 2025-03/2025-05."],
    ["2025-24", "A season has no agreed first and last day: write its months, for example 2025-03/2025-05."],
    ["0000", "There is no year 0000: years run from 0001 to 9999."],
    ["12025", "Years are written with four digits, from 0001 to 9999."],
    ["-2025", "Years are written with four digits, from 0001 to 9999."],
    ["2025-09-15/2025-09-01", "An interval must end after it begins; the other way round it is 2025-09-01/2025-09-15."],
    [
      "2025-09-01/..",
      "Both ends of an interval must be known, for example 2025-09-01/2025-09-15. Where one is not, write the date that is.",
    ],
    ["2025-09-21T10:00Z", "Leave out the time of day: write 2025-09-21."],
    ["2025-09-21 10:00", "Leave out the time of day: write 2025-09-21."],
    ["20XX", "Leave out what is not known: write 2025-09 for a month, 2025 for a year."],
    ["２０２５", "Write a date with the digits 0 to 9, for example 2025-09-21."],
    ["2025".repeat(10), "That is too long for a date. Write it like 2025-09-21 or 2025-09-01/2025-09-15."],
  ])("%j: %s", (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  test("where nothing is meant by it, the forms are listed", () => {
    expect(messageOf("soon")).toMatch(/^Write a day as 2025-09-21, a month as 2025-09, a year as 2025/);
  });
});

describe("what is accepted", () => {
  const almostDates = fc.string({ unit: fc.constantFrom(..."0123459-/~?%.TXZ "), maxLength: 32 });
  const anyDates = fc.constantFrom(...VALID_DATES.map(([text]) => text), ...INVALID_DATES);

  test("is always a span of real days in order", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          almostDates,
          fc.tuple(anyDates, anyDates).map((ends) => ends.join("/")),
        ),
        (text) => {
          const reading = parseDate(text);
          if (!reading.ok) return;
          const { first, last } = reading.value;
          expect([isDay(first), isDay(last), first <= last]).toEqual([true, true, true]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is exactly the days of the calendar", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const moment = new Date(0);
        moment.setUTCFullYear(year, month - 1, day);
        const isReal = year > 0 && moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1;
        const text = [String(year).padStart(4, "0"), month, day].map((n) => String(n).padStart(2, "0")).join("-");
        expect(parseDate(text).ok).toBe(isReal);
      }),
      { numRuns: 2000 },
    );
  });
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(parseDate(text)).toHaveProperty("ok");
    }),
    { numRuns: 2000 },
  );
});
