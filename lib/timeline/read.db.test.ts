import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { evidenceChoices } from "@/lib/evidence/read";
import { linkResponse, withdrawResponse } from "@/lib/responses/write";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeManyItems } from "@/lib/testing/many-items";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
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

test("moves and responses are told where both are in the period, as they were known then", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-01-10", headline: "A drill" });
  const response = await makeItem(tracker, { occurred: "2026-02-10", headline: "A launch" });
  await linkResponse(testEditor, tracker.slug, 2, { move: 1, note: "It names the drill." });
  const linked = {
    move: { number: 1, occurred: "2026-01-10", headline: "A drill" },
    response: { number: 2, occurred: "2026-02-10", headline: "A launch" },
    note: "It names the drill.",
  };
  expect((await timeline(tracker)).links).toEqual([linked]);
  expect((await timeline(tracker, { from: "2026-02" })).links).toEqual([]);
  expect((await timeline(tracker, {}, knownBefore(new Date(response.recordedAt.getTime() + 1)))).links).toEqual([]);
  await withdrawResponse(testEditor, tracker.slug, 2, 1, { reason: "It does not." });
  expect((await timeline(tracker)).links).toEqual([]);
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

  test.each([[{}], [{ lanes: "actor" }]])(
    "with %j takes two statements, and looks up each item a few times at most",
    async (asked) => {
      const statements = vi.spyOn(pg.Client.prototype, "query");
      await timeline(tracker, asked);
      expect(statements).toHaveBeenCalledTimes(2);
      const { text, values } = statements.mock.calls.at(-1)![0] as unknown as pg.QueryConfig;
      statements.mockRestore();
      // Time would tell how busy the machine is.
      const [plan] = await db.$queryRawUnsafe<Record<string, [{ Plan: Record<string, number> }]>[]>(
        `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${text}`,
        ...values!,
      );
      const { "Shared Hit Blocks": hit = 0, "Shared Read Blocks": read = 0 } = plan!["QUERY PLAN"]![0].Plan;
      expect(hit + read).toBeGreaterThan(0);
      expect(hit + read).toBeLessThan(5 * COUNT);
    },
  );

  test("to days holds days", async () => {
    const from = "2019-03-01";
    const { stretches } = await timeline(tracker, { from, to: addDays(from, 29) });
    expect(stretches.every(({ of, count }) => count > 0 && of.startsWith("2019-03"))).toBe(true);
  });
});
