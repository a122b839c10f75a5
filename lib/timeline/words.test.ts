import { expect, test } from "vitest";
import type { Pulls, Stretch } from "./rules";
import { itemInWords, timelineInWords } from "./words";

const NONE: Pulls = { TOWARD: 0, AWAY: 0, NEUTRAL: 0, MIXED: 0, RETRACTED: 0 };
const stretch = (of: string, pulls: Partial<Pulls>): Stretch => {
  const count = Object.values(pulls).reduce((sum, one) => sum + one, 0);
  return { of, count, pulls: { ...NONE, ...pulls }, items: null };
};
const period = { from: "2018-01-01", to: "2019-12-31" };

test("a timeline says how many items it shows, when most of them occurred, and which way they point", () => {
  const stretches = [stretch("2018", { TOWARD: 1 }), stretch("2019", { AWAY: 1_100, MIXED: 2, RETRACTED: 1 })];
  expect(timelineInWords(period, 1_104, stretches)).toBe(
    "1,104 items from 1 Jan 2018 to 31 Dec 2019, the most of them in 2019 (1,103): 1 toward, 1,100 away, 2 several ways, 1 retracted.",
  );
});

test("no stretch is called the busiest where it is the only one, or two are alike", () => {
  const one = stretch("2019-03", { NEUTRAL: 1 });
  expect(timelineInWords(period, 1, [one])).toBe("1 item from 1 Jan 2018 to 31 Dec 2019: 1 neutral.");
  const two = [one, stretch("2019-04", { NEUTRAL: 1 })];
  expect(timelineInWords(period, 2, two)).toBe("2 items from 1 Jan 2018 to 31 Dec 2019: 2 neutral.");
});

test("a period without items says so", () => {
  expect(timelineInWords({ from: "2018-01-01", to: "2018-01-01" }, 0, [])).toBe(
    "No item falls into this time, 1 Jan 2018.",
  );
});

test("a mark says what it stands for", () => {
  const item = { number: 8, occurred: "2018-06", first: "2018-06-01", last: "2018-06-30", headline: "A summit" };
  expect(itemInWords({ ...item, significance: "MAJOR", pull: "TOWARD" })).toBe(
    "Jun 2018, toward movement, major: A summit",
  );
});
