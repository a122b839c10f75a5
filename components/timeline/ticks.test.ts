import { expect, test } from "vitest";
import { ticksIn } from "./ticks";

test.each([
  [{ from: "2017-07-04", to: "2026-08-20" }, ["2018", "2019"], "2018"],
  [{ from: "2025-01-01", to: "2025-12-31" }, ["Jan 2025", "Feb 2025"], "2025-01"],
  [{ from: "2025-03-01", to: "2025-03-08" }, ["1 Mar 2025", "2 Mar 2025"], null],
])("an axis over %j is marked with %j and so on", (period, labels, of) => {
  const ticks = ticksIn(period, 10);
  expect(ticks.slice(0, 2).map(({ label }) => label)).toEqual(labels);
  expect(ticks[0]?.of).toBe(of);
  expect(ticks.every(({ at }) => at >= 0 && at < 1)).toBe(true);
});

test("a day is marked once, however short the time", () => {
  const ticks = ticksIn({ from: "2025-03-01", to: "2025-03-01" });
  expect(ticks.map(({ day }) => day)).toEqual(["2025-03-01"]);
});
