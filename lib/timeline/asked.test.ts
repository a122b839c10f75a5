import { expect, test } from "vitest";
import { readTimeline, timelineQuery } from "./asked";

const OFFERED = { indicators: [{ slug: "missile-tests" }], actors: [{ name: "North Korea" }], sources: [] };

test("a timeline asks for the filters of the evidence, a period and its lanes", () => {
  const { filter, lanes, errors } = readTimeline(
    { indicator: "missile-tests", kind: "ACTION", from: "2025", to: "2026-02", lanes: "actor", page: "0", sort: "x" },
    OFFERED,
  );
  expect(errors).toEqual({});
  expect(lanes).toBe("actor");
  expect(filter).toMatchObject({ indicator: "missile-tests", kind: "ACTION", from: "2025-01-01", to: "2026-02-28" });
});

test.each([
  [{ lanes: "colour" }, { lanes: "There is no kind of lane “colour”. Choose one from the list." }],
  [{ lanes: ["theme", "actor"] }, { lanes: "This was given more than once. Choose one." }],
  [{ from: "2026", to: "2025" }, { to: "The last day must not come before the first." }],
  [{ actor: "Nobody" }, { actor: "There is no actor “Nobody”. Choose one from the list." }],
])("%j is told to be wrong", (params, errors) => {
  expect(readTimeline(params, OFFERED).errors).toEqual(errors);
});

test("another period keeps what else was asked for", () => {
  const { typed } = readTimeline({ bearing: "AWAY", from: "2025", lanes: "actor" }, OFFERED);
  expect(timelineQuery(typed)).toBe("bearing=AWAY&from=2025&lanes=actor");
  const period = { from: "2026-01-01", to: "2026-01-31" };
  expect(timelineQuery(typed, { period })).toBe("bearing=AWAY&from=2026-01-01&to=2026-01-31&lanes=actor");
  expect(timelineQuery(typed, { period: null, lanes: "theme" })).toBe("bearing=AWAY");
});
