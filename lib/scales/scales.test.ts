import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CREDIBILITIES, isRating, RELIABILITIES, ratingInWords } from "./ratings";
import * as rules from "./rules";
import { ACTOR_KINDS, CHANGES, PUBLISHING, QUOTE_FINDINGS, SOURCE_KINDS } from "./subjects";

const { codesOf, isCodeOf, LEVELS, LIKELIHOODS } = rules;
const SCHEMA = readFileSync("prisma/schema.prisma", "utf8");

describe("the scales are those of the database", () => {
  test.each([
    ["Level", LEVELS],
    ["Confidence", rules.CONFIDENCES],
    ["Bearing", rules.BEARINGS],
    ["Kind", rules.KINDS],
    ["Significance", rules.SIGNIFICANCES],
    ["Fit", rules.FITS],
    ["Role", rules.ROLES],
    ["EditorialState", rules.EDITORIAL_STATES],
    ["Reliability", RELIABILITIES],
    ["ActorKind", ACTOR_KINDS],
    ["SourceKind", SOURCE_KINDS],
    ["QuoteFinding", QUOTE_FINDINGS],
    ["Change", CHANGES],
    ["Publishing", PUBLISHING],
  ])("%s", (name, scale) => {
    const body = new RegExp(`^enum ${name} \\{([^}]*)\\}`, "m").exec(SCHEMA)?.[1] ?? "";
    expect(codesOf(scale)).toEqual(body.match(/^\s+[A-Z_]+$/gm)?.map((line) => line.trim()));
  });
});

test("levels stand in order from worst to best, and not yet rated apart at the end", () => {
  expect(codesOf(LEVELS)).toEqual([
    "MOVING_AWAY",
    "NO_MOVEMENT",
    "SIGNS_OF_MOVEMENT",
    "GENUINE_MOVEMENT",
    "NOT_YET_RATED",
  ]);
});

test("credibilities stand in the order of their numbers", () => {
  expect(codesOf(CREDIBILITIES)).toEqual(["1", "2", "3", "4", "5", "6"]);
});

test("each likelihood begins where the one before it ends", () => {
  const ranges = Object.values(LIKELIHOODS);
  expect(ranges.slice(1).map(({ from }) => from)).toEqual(ranges.slice(0, -1).map(({ to }) => to));
  expect(ranges.map(({ from, to }) => `${from}-${to}`)).toEqual([
    "1-5",
    "5-20",
    "20-45",
    "45-55",
    "55-80",
    "80-95",
    "95-99",
  ]);
});

test("only a scale's own codes are its codes", () => {
  expect(isCodeOf(LEVELS, "MOVING_AWAY")).toBe(true);
  for (const text of ["", "moving_away", "TOWARD", "toString", "__proto__", "constructor"]) {
    expect(isCodeOf(LEVELS, text)).toBe(false);
  }
});

describe("a rating in words", () => {
  test.each([
    ["A1", "Completely reliable source; confirmed by other sources"],
    ["B2", "Usually reliable source; probably true"],
    ["E5", "Unreliable source; improbable"],
    ["F6", "Source whose reliability cannot be judged; truth cannot be judged"],
  ])("%s is “%s”", (rating, words) => {
    expect(ratingInWords(rating)).toBe(words);
  });

  test("every letter goes with every number", () => {
    const ratings = codesOf(RELIABILITIES).flatMap((letter) => codesOf(CREDIBILITIES).map((digit) => letter + digit));
    expect(ratings.filter(isRating)).toHaveLength(36);
    expect(new Set(ratings.map(ratingInWords)).size).toBe(36);
  });

  test.each(["", "B", "2", "2B", "G1", "A0", "A7", "b2", "B22", "B 2", "BB2"])("%j is none", (text) => {
    expect(isRating(text)).toBe(false);
    expect(() => ratingInWords(text)).toThrow(RangeError);
  });
});
