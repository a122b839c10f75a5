import { expect, test } from "vitest";
import { DAY, faultOf, pauseAfter, standingOf } from "./rules";

test("attempts are spread over more than a day, ever further apart", () => {
  const pauses: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const pause = pauseAfter(tries, 0);
    if (pause === null) break;
    pauses.push(pause);
  }
  expect(pauses[0]).toBe(5_000);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const sum = pauses.reduce((all, one) => all + one, 0);
  expect(sum).toBeGreaterThan(DAY);
  expect(sum).toBeLessThan(1.5 * DAY);
});

test("a pause is longer by chance, by a fifth at the most", () => {
  expect([pauseAfter(2, 0), pauseAfter(2, 0.5), pauseAfter(2, 1)]).toEqual([300_000, 330_000, 360_000]);
});

test.each([
  [200, null],
  [204, null],
  [301, "It led elsewhere (301), which is not followed."],
  [410, "The receiver says that it wants no more."],
  [500, "It answered with 500."],
  [100, "It answered with 100."],
])("an answer with %d: %s", (status, fault) => expect(faultOf(status)).toBe(fault));

const at = new Date();
const on = { isOn: true, stop: null, failingSince: null, endedAt: null };

test.each([
  [on, "On"],
  [{ ...on, failingSince: at }, "On, but failing"],
  [{ ...on, isOn: false }, "Turned off"],
  [{ ...on, stop: "FAILING" as const, failingSince: at }, "Stopped: it failed for a day"],
  [{ ...on, isOn: false, stop: "GONE" as const, endedAt: at }, "Ended"],
])("%j is %s", (webhook, words) => expect(standingOf(webhook).words).toBe(words));
