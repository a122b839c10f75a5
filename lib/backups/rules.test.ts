import { expect, test } from "vitest";
import { ageInWords, backupState } from "./rules";

const NOW = new Date("2026-11-28T12:00:00Z");
const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

test("a backup is overdue once half as much time again has passed as lies between two", () => {
  expect(backupState(before(36), 24, NOW)).toMatchObject({ ageSeconds: 129_600, isOverdue: false });
  expect(backupState(before(37), 24, NOW)).toMatchObject({ isOverdue: true });
  expect(backupState(null, 24, NOW)).toMatchObject({ ageSeconds: null, isOverdue: true });
});

test("where none is to be made by itself none is overdue, and a clock that was set back makes no negative age", () => {
  expect(backupState(before(9_000), null, NOW)).toMatchObject({ isOverdue: false });
  expect(backupState(before(-2), 24, NOW)).toMatchObject({ ageSeconds: 0, isOverdue: false });
});

test.each([
  [20, "0 minutes"],
  [60, "1 minute"],
  [5_399, "90 minutes"],
  [5_400, "2 hours"],
  [129_600, "36 hours"],
  [172_800, "2 days"],
])("an age of %d seconds is %s", (seconds, words) => {
  expect(ageInWords(seconds)).toBe(words);
});
