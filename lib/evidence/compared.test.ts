import { expect, test } from "vitest";
import { comparedVersions } from "./compared";
import type { EvidenceItem } from "./read-item";

const versions = [1, 2, 3].map((number) => ({ number }));
const item = { versions } as EvidenceItem;

test.each([
  [undefined, undefined, [2, 3]],
  ["1", undefined, [1, 3]],
  ["1", "2", [1, 2]],
  ["3", "1", [3, 1]],
])("from %s to %s compares %j", (from, to, numbers) => {
  expect(comparedVersions(item, from, to)).toEqual({ from: versions[numbers[0]! - 1], to: versions[numbers[1]! - 1] });
});

test.each([
  ["0", "2"],
  ["1", "4"],
  ["one", "2"],
  ["1.0", "2"],
  ["", "2"],
  [["1", "2"], "3"],
])("from %j to %s is answered in words", (from, to) => {
  expect(comparedVersions(item, from, to)).toEqual({ message: "Give two of its versions by their numbers, 1 to 3." });
});

test("a version is not compared with itself", () => {
  expect(comparedVersions(item, "2", "2")).toEqual({ message: "Choose two different versions." });
});
