import { expect, test } from "vitest";
import { DEEDS } from "@/lib/people/rules";
import { deedInWords, fieldInWords } from "./words";

test.each([
  ["recordEvidence", "Recorded evidence"],
  ["choosePassword", "Chose password"],
  ["setUpSecondFactor", "Set up second factor"],
  ["disablePerson", "Disabled person"],
  ["keepCopy", "Kept copy"],
  ["withdrawResponse", "Withdrew response"],
  ["resetPerson", "Reset person"],
  ["makeToken", "Made token"],
  ["modifyIndicator", "Modified indicator"],
  ["approve", "Approved"],
])("%s is “%s”", (what, words) => expect(deedInWords(what)).toBe(words));

test.each(Object.keys(DEEDS))("%s is told as a thing done", (what) => {
  expect(deedInWords(what)).toMatch(/^(\w+ed|Chose|Kept|Made|Reset|Set|Withdrew)( [a-z]+)*$/);
});

test("a column's name is told in words", () => {
  expect(["signed_as", "role"].map(fieldInWords)).toEqual(["Signed as", "Role"]);
});
