import fc from "fast-check";
import { expect, test } from "vitest";
import { expiredBackups, scheduledName } from "./retention.mjs";

const HOUR = 3_600_000;
const END = Date.parse("2026-11-28T03:00:00Z");

function namesOf(count: number, everyHours: number): string[] {
  return Array.from({ length: count }, (_, index) => scheduledName(new Date(END - index * everyHours * HOUR)));
}

const keep = { days: 14, weeks: 8 };

test("of a year of nightly backups those of 14 days and of 8 weeks are kept", () => {
  const names = namesOf(365, 24);
  const expired = new Set(expiredBackups(names, keep));
  const kept = names.filter((name) => !expired.has(name));
  expect(kept.slice(0, 14)).toEqual(names.slice(0, 14));
  expect(kept.slice(14).map((name) => name.slice(9, 17))).toEqual([
    "20261108",
    "20261101",
    "20261025",
    "20261018",
    "20261011",
  ]);
});

test("of hourly backups all of the last day are kept, and the newest of each day before", () => {
  const names = namesOf(72, 1);
  const expired = new Set(expiredBackups(names, keep));
  expect(names.filter((name) => !expired.has(name)).map((name) => name.slice(9, 20))).toEqual([
    ...names.slice(0, 24).map((name) => name.slice(9, 20)),
    ...["20261126T23", "20261125T23"].slice(0, 2),
  ]);
});

test("the newest is always kept, never more than was asked for, and nothing else is touched", () => {
  const moments = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), (hours, days, weeks) => {
      const names = [...new Set(hours.map((hour) => scheduledName(new Date(END - hour * HOUR))))];
      const expired = expiredBackups([...names, "signpost", "my-backup", ".DS_Store"], { days, weeks });
      expect(names).toEqual(expect.arrayContaining(expired));
      expect(expired).not.toContain([...names].sort().at(-1));
      expect(names.length - expired.length).toBeLessThanOrEqual(24 + days + weeks);
    }),
  );
});
