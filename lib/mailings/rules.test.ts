import { expect, test } from "vitest";
import { backOff, digestsUntil, MOST_ATTEMPTS } from "./rules";

const due = (now: string) => {
  const { day, week } = digestsUntil(new Date(now));
  return [day.toISOString().slice(0, 16), week.toISOString().slice(0, 16)];
};

test.each([
  // 28 Nov 2026 is a Saturday, 30 Nov a Monday.
  ["2026-11-28T05:59:59Z", "2026-11-27T00:00", "2026-11-23T00:00"],
  ["2026-11-28T06:00:00Z", "2026-11-28T00:00", "2026-11-23T00:00"],
  ["2026-11-30T05:59:59Z", "2026-11-29T00:00", "2026-11-23T00:00"],
  ["2026-11-30T06:00:00Z", "2026-11-30T00:00", "2026-11-30T00:00"],
  ["2026-12-06T23:00:00Z", "2026-12-06T00:00", "2026-11-30T00:00"],
  ["2027-01-01T07:00:00Z", "2027-01-01T00:00", "2026-12-28T00:00"],
])("at %s digests reach to %s and %s", (now, day, week) => {
  expect(due(now)).toEqual([day, week]);
});

test("what fails for the time being is tried again, ever later, for about two days and a half", () => {
  const minutes = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, nth) => backOff(nth + 1) / 60_000);
  expect(minutes.slice(0, 4)).toEqual([1, 2, 4, 8]);
  expect(Math.max(...minutes)).toBe(240);
  const hours = minutes.reduce((sum, wait) => sum + wait, 0) / 60;
  expect(hours).toBeGreaterThan(48);
  expect(hours).toBeLessThan(72);
});
