import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, LEVELS, TRENDS } from "@/lib/scales/rules";
import { type Look, lookParams, nextSort, type RowKeys, rankOf, readLook, SORTS, sortParam } from "./look";

const themes = ["pyongyang", "washington"];
const anyLook: fc.Arbitrary<Look> = fc
  .record({
    level: fc.constantFrom(null, ...codesOf(LEVELS)),
    theme: fc.constantFrom(null, ...themes),
    trend: fc.constantFrom(null, ...codesOf(TRENDS)),
    overdueOnly: fc.boolean(),
    sort: fc.constantFrom(null, ...SORTS),
    descending: fc.boolean(),
  })
  .map((look) => ({ ...look, descending: look.sort !== null && look.descending }));

describe("the look in an address", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        expect(readLook(lookParams(look), themes)).toEqual({ look, faults: [] });
      }),
    );
  });

  test("is not mentioned where it is plain, however a form puts that", () => {
    const { look, faults } = readLook({ level: "", theme: "", trend: "", sort: "" }, themes);
    expect(faults).toEqual([]);
    expect(lookParams(look)).toEqual({});
  });

  test("never breaks on what cannot be read, says so, and keeps the rest", () => {
    const asked = fc.dictionary(
      fc.constantFrom("level", "theme", "trend", "overdue", "sort"),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(asked, (typed) => {
        const { look, faults } = readLook({ ...typed, level: "NO_MOVEMENT" }, themes);
        expect(look.level).toBe("NO_MOVEMENT");
        expect(faults.length).toBeLessThanOrEqual(4);
      }),
    );
    expect(readLook({ overdue: "maybe", sort: "--level" }, themes).faults).toEqual([
      "There is no order “--level”.",
      "There is no choice of overdue “maybe”.",
    ]);
  });
});

test("a column's button asks for the way up, then down, then the order of the themes", () => {
  const { look } = readLook({}, themes);
  const orders = [nextSort(look, "level")];
  for (let press = 0; press < 2; press += 1) {
    orders.push(nextSort(readLook({ sort: orders.at(-1) }, themes).look, "level"));
  }
  expect(orders).toEqual(["level", "-level", ""]);
  expect(sortParam(readLook({ sort: "-review" }, themes).look)).toBe("-review");
});

test("what was not rated has no rank among levels, trends and days", () => {
  const row: RowKeys = {
    slug: "a",
    theme: "pyongyang",
    title: "A",
    level: "NOT_YET_RATED",
    trend: null,
    dueOn: null,
    isOverdue: false,
  };
  expect(SORTS.map((sort) => rankOf(row, sort))).toEqual(["A", undefined, undefined, undefined]);
});
