import { expect, test } from "vitest";
import { filedInWords } from "./filed";

test.each([
  [1, "2026-03-09", "Filed today"],
  [1, "2026-03-14", "Filed 5 days ago"],
  [2, "2026-03-10", "Last changed yesterday"],
  [2, "2026-03-01", "Last changed later, on 9 Mar 2026"],
])("version %i that was recorded on 9 Mar 2026 is told on %s as “%s”", (number, asOf, words) => {
  expect(filedInWords({ number, recordedAt: new Date("2026-03-09T23:59:59Z") }, asOf)).toBe(words);
});
