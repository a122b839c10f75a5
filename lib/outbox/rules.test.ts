import { expect, test } from "vitest";
import { isBackDated } from "./rules";

const recordedAt = new Date("2026-03-15T10:00:00Z");

test.each([
  ["EVIDENCE", "2026-03-14", false],
  ["EVIDENCE", "2026-02-28", false],
  ["EVIDENCE", "2019-02-28", true],
  ["ASSESSMENT", "2026-01-01", true],
  ["CORRECTION", "2019-02-28", false],
  ["RETRACTION", "2019-02-28", false],
] as const)("%s of %s, recorded on 15 March 2026, is back-dated: %s", (kind, day, expected) => {
  expect(isBackDated({ kind, day, recordedAt })).toBe(expected);
});
