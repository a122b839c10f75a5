import { expect, test } from "vitest";
import { checkInput } from "./input";

const TYPED = {
  source: "KCNA",
  scope: "Any launch.",
  periodFirst: "2026-07-01",
  periodLast: "2026-07-31",
  checkedOn: "2026-07-31",
};

function faultsOf(changes: Record<string, unknown>) {
  const result = checkInput.safeParse({ ...TYPED, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("a check of one day, and one of the day itself, are fine", () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ periodFirst: "2026-07-31" })).toEqual([]);
});

test("a period that is reversed or not over yet is refused at its last day", () => {
  expect(faultsOf({ periodFirst: "2026-08-01" })).toEqual(["periodLast: The period ends before it begins."]);
  expect(faultsOf({ checkedOn: "2026-07-30" })).toEqual(["periodLast: The period ends after the day of the look."]);
});

test("source, scope and whole days are required", () => {
  expect(
    faultsOf({ source: " ", scope: "\u200b", periodFirst: "2026-07", periodLast: "", checkedOn: "31.07.2026" }),
  ).toEqual([
    "source: Enter a source.",
    "scope: Enter a line on what was looked for.",
    "periodFirst: Enter one whole day, for example 2025-09-21.",
    "periodLast: Enter a last day.",
    expect.stringMatching(/^checkedOn: /),
  ]);
});

test("wrong codes are refused", () => {
  expect(faultsOf({ sourceKind: "BLOG" })).toEqual([expect.stringMatching(/^sourceKind: /)]);
  expect(faultsOf({ next: ["elsewhere"] })).toEqual([expect.stringMatching(/^next.0: /)]);
});
