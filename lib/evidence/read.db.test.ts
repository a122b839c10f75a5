import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import type { AskedView } from "@/lib/view";
import { readFilter } from "./filter";
import { type EvidenceChoices, evidenceChoices, evidenceList } from "./read";

async function choicesOf(tracker: TrackerRecord): Promise<EvidenceChoices> {
  return (await evidenceChoices(tracker.slug))!;
}

async function found(tracker: TrackerRecord, asked: Record<string, string>, view: AskedView = testView()) {
  const choices = await choicesOf(tracker);
  const { filter, errors } = readFilter(asked, choices);
  expect(errors).toEqual({});
  const { rows, count } = await evidenceList(choices, filter, view);
  expect(count).toBeGreaterThanOrEqual(rows.length);
  return rows.map(({ number }) => number);
}

test("an unknown tracker has nothing to choose from", async () => {
  expect(await evidenceChoices("nowhere")).toBeNull();
  expect(await evidenceChoices("a\u0000b")).toBeNull();
});

describe("searching", () => {
  let tracker: TrackerRecord;
  let other: TrackerRecord;

  beforeAll(async () => {
    tracker = await makeTracker({ sources: { KCNA: "B", "Le Monde": "A" }, actors: ["North Korea", "Kim Jong Un"] });
    other = await makeTracker();
    await makeItem(other, { headline: "Missile elsewhere" });
    await makeItem(tracker, {
      headline: "Missile launched",
      summary: "Off the east coast",
      outlet: "KCNA",
      actors: ["Kim Jong Un"],
    });
    await makeItem(tracker, { headline: "Raises 100% of funds", summary: "A_B and C\\D", origin: "Le Monde" });
    await makeItem(tracker, { headline: "발사 보도", quote: "Never AGAIN", outlet: "Le Monde", summary: "" });
  });

  test.each([
    ["missile", [1]],
    ["MISSILE kim", [1]],
    ["coast launched", [1]],
    ["missile funds", []],
    ["again", [3]],
    ["발사", [3]],
    ["le monde", [3, 2]],
    ["발사 or funds", [3, 2]],
    ["missile -coast", []],
    ['"missile launched"', [1]],
    ['"launched missile"', []],
    ["100%", [2]],
    ["a_b", [2]],
    ["axb", []],
    ["' OR 1=1 --", []],
    ["launched & missile | (never:*) <-> !again \\ 'a':b", []],
    ["", [3, 2, 1]],
  ])("for “%s” finds %j", async (q, numbers) => {
    expect(await found(tracker, { q })).toEqual(numbers);
  });
});

test("a corrected item is found by what it says now, and a retracted one still stands in the list", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Ten missiles" });
  const corrected = await correctItem(tracker, item, { headline: "Twelve rockets" });
  expect(await found(tracker, { q: "missiles" })).toEqual([]);
  expect(await found(tracker, { q: "rockets" })).toEqual([1]);
  expect(await found(tracker, { q: "missiles" }, knownBefore(corrected.recordedAt))).toEqual([1]);
  await retractItem(tracker, corrected);
  const choices = await choicesOf(tracker);
  const { rows } = await evidenceList(choices, readFilter({}, choices).filter, testView());
  expect(rows.map(({ state }) => state)).toEqual(["RETRACTED"]);
});

test("a view of the past shows what had begun by then, and the present also what is still to come", async () => {
  const tracker = await makeTracker();
  for (const occurred of ["2026-03-10", "2026-04", "2026-12-01"]) await makeItem(tracker, { occurred });
  expect(await found(tracker, {})).toEqual([3, 2, 1]);
  expect(await found(tracker, {}, testView({ asOf: "2026-11-22" }))).toEqual([2, 1]);
  expect(await found(tracker, {}, testView({ asOf: "2026-04-01" }))).toEqual([2, 1]);
  expect(await found(tracker, {}, testView({ asOf: "2026-03-31" }))).toEqual([1]);
});

test("a period takes every item that may fall into it", async () => {
  const tracker = await makeTracker();
  for (const occurred of ["2025", "2026-02-10", "2026-02-20/2026-03-02", "2026-03"])
    await makeItem(tracker, { occurred });
  expect(await found(tracker, { from: "2026-03-01" })).toEqual([4, 3]);
  expect(await found(tracker, { from: "2025-06-01", to: "2026-02-15" })).toEqual([2, 1]);
  expect(await found(tracker, { to: "2025" })).toEqual([1]);
});

test("pages follow each other without a gap, in each order", async () => {
  const tracker = await makeTracker();
  const days = Array.from({ length: 53 }, (_, i) => `2025-01-${String((i % 20) + 1).padStart(2, "0")}`);
  for (const occurred of days) await makeItem(tracker, { occurred });
  const inOrder = days
    .map((occurred, i) => ({ occurred, number: i + 1 }))
    .sort((a, b) => a.occurred.localeCompare(b.occurred) || a.number - b.number)
    .map(({ number }) => number);
  for (const [sort, expected] of [
    ["rank", inOrder.toReversed()],
    ["occurred", inOrder],
    ["-occurred", inOrder.toReversed()],
    ["-recorded", days.map((_, i) => days.length - i)],
  ] as const) {
    const first = await found(tracker, { sort, q: "item" });
    const second = await found(tracker, { sort, q: "item", page: "2" });
    expect([first.length, ...first, ...second]).toEqual([50, ...expected]);
  }
});

const choice = <T extends string>(...codes: T[]) => fc.constantFrom(...codes);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const item = fc.record({
  headline: fc.constantFrom("Missile test", "Aid offered", "missile aid"),
  kind: choice("STATEMENT", "ACTION", "CAPABILITY"),
  significance: choice("MINOR", "MODERATE", "MAJOR"),
  origin: choice("KCNA", "Reuters"),
  outlet: choice("KCNA", "Reuters"),
  actors: fc.subarray(["North Korea", "United States"]),
  bearings: fc.dictionary(choice("missile-tests", "humanitarian-aid"), choice("TOWARD", "AWAY", "NEUTRAL"), {
    minKeys: 1,
    noNullPrototype: true,
  }),
});
const asked = fc.record({
  q: some(fc.constantFrom("missile", "AID", "aid missile")),
  kind: some(choice("STATEMENT", "ACTION")),
  significance: some(choice("MINOR", "MAJOR")),
  source: some(choice("KCNA", "Reuters")),
  actor: some(choice("North Korea", "United States")),
  indicator: some(choice("missile-tests", "humanitarian-aid")),
  bearing: some(choice("TOWARD", "AWAY", "NEUTRAL")),
});

function matches({ shape }: ItemRecord, wanted: typeof asked extends fc.Arbitrary<infer T> ? T : never): boolean {
  const { q, kind, significance, source, actor, indicator, bearing } = wanted;
  const bears = Object.entries(shape.bearings ?? {});
  return (
    (q ?? "").split(" ").every((word) => shape.headline!.toLowerCase().includes(word.toLowerCase())) &&
    (!kind || shape.kind === kind) &&
    (!significance || shape.significance === significance) &&
    (!source || shape.origin === source || shape.outlet === source) &&
    (!actor || shape.actors!.includes(actor)) &&
    bears.some(([slug, how]) => (!indicator || slug === indicator) && (!bearing || how === bearing))
  );
}

test("every mix of filters leaves exactly the items that meet all of them", async () => {
  const tracker = await makeTracker();
  const items: ItemRecord[] = [];
  for (const shape of fc.sample(item, { numRuns: 30, seed: 5 }))
    items.push(await makeItem(tracker, { ...shape, summary: "" }));
  await fc.assert(
    fc.asyncProperty(asked, async (wanted) => {
      const numbers = items.filter((record) => matches(record, wanted)).map(({ number }) => number);
      const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
      expect(await found(tracker, given as Record<string, string>)).toEqual(numbers.toReversed());
    }),
    { numRuns: 60 },
  );
});
