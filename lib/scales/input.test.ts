import { expect, test } from "vitest";
import { choice, optionalChoice } from "./input";
import { codesOf, LEVELS } from "./rules";

test.each(codesOf(LEVELS))("%s can be chosen", (code) => {
  expect(choice(LEVELS, "level").parse(code)).toBe(code);
  expect(optionalChoice(LEVELS, "level").parse(code)).toBe(code);
});

test.each(["", undefined, null, "moving_away", "TOWARD", "toString", "__proto__", 1, ["NO_MOVEMENT"]])(
  "%j cannot be chosen where a choice is required",
  (value) => {
    const result = choice(LEVELS, "level").safeParse(value);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(["Choose a level."]);
  },
);

test.each(["", undefined, null])("%j chooses nothing where that is allowed", (value) => {
  expect(optionalChoice(LEVELS, "level").parse(value)).toBeNull();
});

test.each(["moving_away", "toString", 1, {}])("%j is no choice even where none is required", (value) => {
  const result = optionalChoice(LEVELS, "level").safeParse(value);
  expect(result.error?.issues.map((issue) => issue.message)).toEqual(["Choose a level from the list, or none."]);
});
