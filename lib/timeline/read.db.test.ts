import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { addDays } from "@/lib/dates/days";
import { evidenceChoices } from "@/lib/evidence/read";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeManyItems } from "@/lib/testing/many-items";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { readTimeline } from "./asked";
import { drawLane } from "./marks";
import { type Timeline, timelineOf } from "./read";

async function timeline({ slug }: TrackerRecord, asked: Record<string, string> = {}, view = testView()) {
  const choices = (await evidenceChoices(slug))!;
  const { filter, lanes, errors } = readTimeline(asked, choices);
  expect(errors).toEqual({});
  return timelineOf(choices, filter, lanes, view);
}

const listed = ({ stretches }: Timeline) =>
  stretches.flatMap(({ items }) => items ?? []).map(({ number, pull }) => [number, pull]);
const laned = ({ lanes }: Timeline) => lanes.map(({ title, count }) => [title, count]);

describe("a timeline of a few items", () => {
  let tracker: TrackerRecord;
  let first: ItemRecord;

  beforeAll(async () => {
    tracker = await makeTracker({ actors: ["North Korea", "United States", "China"] });
    first = await makeItem(tracker, {
      occurred: "2025-03-10",
      bearings: { "missile-tests": "TOWARD" },
      actors: ["North Korea", "United States"],
    });
    await makeItem(tracker, {
      occurred: "2025-11",
      bearings: { "missile-tests": "TOWARD", "humanitarian-aid": "AWAY" },
      actors: ["North Korea"],
      kind: "STATEMENT",
    });
    await makeItem(tracker, { occurred: "2026-02-01", bearings: { "humanitarian-aid": "NEUTRAL" } });
  });

  test("begins with the first and ends with the last, in the order of their days", async () => {
    const found = await timeline(tracker);
    expect(found).toMatchObject({ period: { from: "2025-03-10", to: "2026-02-01" }, before: 0, count: 3, after: 0 });
    expect(found.stretches.map(({ of, count }) => [of, count])).toEqual([
      ["2025-03", 1],
      ["2025-11", 1],
      ["2026-02", 1],
    ]);
    expect(listed(found)).toEqual([
      [1, "TOWARD"],
      [2, "MIXED"],
      [3, "NEUTRAL"],
    ]);
  });

  test("has a lane for each theme, or for each actor with the busiest first and what names none last", async () => {
    expect(laned(await timeline(tracker))).toEqual([["The theme", 3]]);
    expect(laned(await timeline(tracker, { lanes: "actor" }))).toEqual([
      ["North Korea", 2],
      ["United States", 1],
      ["No actor named", 1],
    ]);
  });

  test("counts what lies outside of its period, and shows what reaches into it", async () => {
    const found = await timeline(tracker, { from: "2025-11-15", to: "2025-12" });
    expect(found).toMatchObject({ period: { from: "2025-11-15", to: "2025-12-31" }, before: 1, count: 1, after: 1 });
    expect(found.lanes[0]?.cells[0]).toMatchObject({ slot: 0, count: 1 });
    expect(await timeline(tracker, { from: "2030" })).toMatchObject({
      period: { from: "2030-01-01", to: "2030-01-01" },
      before: 3,
      count: 0,
      lanes: [],
      stretches: [],
    });
  });

  test("is narrowed by indicator, bearing, kind and actor, and tells the bearing on that indicator", async () => {
    expect(listed(await timeline(tracker, { indicator: "missile-tests" }))).toEqual([
      [1, "TOWARD"],
      [2, "TOWARD"],
    ]);
    expect(listed(await timeline(tracker, { bearing: "AWAY" }))).toEqual([[2, "MIXED"]]);
    expect(listed(await timeline(tracker, { kind: "STATEMENT" }))).toEqual([[2, "MIXED"]]);
    expect(listed(await timeline(tracker, { actor: "United States" }))).toEqual([[1, "TOWARD"]]);
    expect(await timeline(tracker, { actor: "China" })).toMatchObject({ period: null, count: 0, lanes: [] });
  });

  test("keeps to both clocks, and marks what was retracted", async () => {
    expect(listed(await timeline(tracker, {}, testView({ asOf: "2025-12-31" })))).toHaveLength(2);
    const moved = await correctItem(tracker, first, { occurred: "2024-01-01" });
    expect((await timeline(tracker)).period?.from).toBe("2024-01-01");
    expect((await timeline(tracker, {}, knownBefore(moved.recordedAt))).period?.from).toBe("2025-03-10");
    await retractItem(tracker, moved);
    expect(listed(await timeline(tracker))[0]).toEqual([1, "RETRACTED"]);
  });
});

test("a tracker without evidence has no period", async () => {
  expect(await timeline(await makeTracker())).toMatchObject({ period: null, before: 0, count: 0, after: 0, lanes: [] });
});

describe("a timeline of 10,000 items", () => {
  const COUNT = 10_000;
  let tracker: TrackerRecord;

  beforeAll(async () => {
    tracker = await makeTracker({ actors: Array.from({ length: 20 }, (_, nth) => `Actor ${nth}`) });
    await makeManyItems(tracker, COUNT);
  });

  test.each([
    [{}],
    [{ lanes: "actor" }],
    [{ from: "2019", to: "2019" }],
    [{ lanes: "actor", from: "2019-03", to: "2019-04" }],
    [{ indicator: "missile-tests", bearing: "AWAY", kind: "ACTION" }],
  ])("with %j draws few enough marks, and each item of each lane once", async (asked) => {
    const { period, lanes, count, stretches } = await timeline(tracker, asked);
    let drawn = 0;
    for (const { count: inLane, cells } of lanes) {
      const { marks, bins } = drawLane(period!, cells);
      expect(marks.length + bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(inLane);
      drawn += marks.length + bins.length;
    }
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(14 * 90);
    expect(stretches.reduce((sum, stretch) => sum + stretch.count, 0)).toBe(count);
  });

  test("takes two statements and less than 100 ms", async () => {
    const statements = vi.spyOn(pg.Client.prototype, "query");
    for (const asked of [{}, { lanes: "actor" }]) {
      await timeline(tracker, asked);
      statements.mockClear();
      const times = [];
      for (let nth = 0; nth < 5; nth += 1) {
        const begun = performance.now();
        await timeline(tracker, asked);
        times.push(performance.now() - begun);
      }
      expect(statements).toHaveBeenCalledTimes(2 * 5);
      expect(Math.min(...times)).toBeLessThan(100);
    }
    statements.mockRestore();
  });

  test("to days holds days", async () => {
    const from = "2019-03-01";
    const { stretches } = await timeline(tracker, { from, to: addDays(from, 29) });
    expect(stretches.every(({ of, count }) => count > 0 && of.startsWith("2019-03"))).toBe(true);
  });
});
