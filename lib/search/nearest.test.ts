import { expect, test } from "vitest";
import { nearestTo } from "./nearest";
import { readSearch } from "./rules";

function meant(typed: string, ...names: string[]): string | null {
  const reading = readSearch(typed);
  return reading.ok && reading.value ? nearestTo(typed, reading.value, names) : null;
}

test.each([
  ["Pyonyang", "Pyongyang"],
  ["rodng", "Rodong"],
  ["rodng sinmun", "Rodong sinmun"],
  ["uryankhai", "Uriankhai"],
])("“%s” may have meant “%s”", (typed, expected) => {
  expect(meant(typed, "Government in Pyongyang", "Rodong Sinmun", "Uriankhai")).toBe(expected);
});

test("what is no name at all, quoted, or already a name, means nothing else", () => {
  expect(meant("economy", "Rodong Sinmun")).toBeNull();
  expect(meant('"rodng"', "Rodong Sinmun")).toBeNull();
  expect(meant("rodong", "Rodong Sinmun")).toBeNull();
  expect(meant("rodng")).toBeNull();
});
