import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { actorInput } from "@/lib/actors/input";
import { introduceActor } from "@/lib/actors/write-changes";
import { db } from "@/lib/db";
import { mergeSource } from "@/lib/sources/write-changes";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { answers, questions, texts, typed } from "@/lib/testing/search-model";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { searchTracker } from "./read";
import { readSearch } from "./rules";

function found({ id }: TrackerRecord, asked: string, view = testView()) {
  const reading = readSearch(asked);
  if (!reading.ok || !reading.value) throw new Error(`Nothing is asked by “${asked}”.`);
  return searchTracker(id, reading.value, view);
}
const numbers = ({ items }: Awaited<ReturnType<typeof found>>) => items.rows.map(({ number }) => number);
const names = (answer: Awaited<ReturnType<typeof found>>) => answer.names.map(({ kind, name }) => `${kind} ${name}`);

test("items are found as one would explain it, whatever they say and whatever is asked", async () => {
  const tracker = await makeTracker({ actors: ["Élysée"], sources: { "미사일 Test": "B", Reuters: "A" } });
  const shape = fc.record({ headline: texts, summary: texts, quote: fc.option(texts), isNamed: fc.boolean() });
  const filed: { number: number; fields: string[] }[] = [];
  for (const { isNamed, ...said } of fc.sample(shape, { numRuns: 18, seed: 11 })) {
    const origin = isNamed ? "미사일 Test" : "Reuters";
    const { number } = await makeItem(tracker, { ...said, origin, outlet: origin, actors: isNamed ? ["Élysée"] : [] });
    const fields = [said.headline, said.summary, said.quote ?? "", origin, isNamed ? "Élysée" : ""];
    filed.push({ number, fields });
  }
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const reading = readSearch(typed(question));
      fc.pre(reading.ok && reading.value !== null);
      const expected = filed.filter(({ fields }) => answers(fields, question)).map(({ number }) => number);
      expect(numbers(await found(tracker, typed(question))).sort((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

describe("a tracker", () => {
  let tracker: TrackerRecord;
  let corrected: ItemRecord;
  beforeAll(async () => {
    tracker = await makeTracker({ sources: { "Rodong Sinmun": "B", "Rodong Shinmun": "B", Reuters: "A" } });
    const other = await makeTracker();
    await makeItem(other, { headline: "Plutonium elsewhere" });
    const actor = actorInput.parse({ name: "Kim Yo Jong", originalName: "김여정", kind: "PERSON", affiliation: "" });
    tracker.actors["Kim Yo Jong"] = (await introduceActor(testEditor, tracker.slug, actor)).id;
    const first = await makeItem(tracker, { headline: "Plutonium seen", actors: ["Kim Yo Jong"], origin: "Reuters" });
    corrected = await correctItem(tracker, first, { headline: "Uranium seen" });
    await retractItem(tracker, await makeItem(tracker, { headline: "Tritium seen", origin: "Rodong Shinmun" }));
    await makeAssessment(tracker, "missile-tests", { rationale: "Uranium says it all.", effectiveOn: "2026-03-01" });
    const source = (name: string) => idOf(tracker.sources, name);
    const merge = { into: source("Rodong Sinmun"), reason: "They are one." };
    await mergeSource(testEditor, tracker.slug, source("Rodong Shinmun"), merge);
  });

  test("is searched alone, in the last version of each item", async () => {
    expect(numbers(await found(tracker, "plutonium"))).toEqual([]);
    expect(numbers(await found(tracker, "uranium"))).toEqual([1]);
  });

  test("is searched as it was known, and as it was", async () => {
    expect(numbers(await found(tracker, "plutonium", knownBefore(corrected.recordedAt)))).toEqual([1]);
    expect(numbers(await found(tracker, "uranium", knownBefore(corrected.recordedAt)))).toEqual([]);
    expect((await found(tracker, "uranium", testView({ asOf: "2026-02-28" }))).judgements.count).toBe(0);
    expect(numbers(await found(tracker, "uranium", testView({ asOf: "2026-01-14" })))).toEqual([]);
  });

  test("gives retracted items, marked", async () => {
    expect((await found(tracker, "tritium")).items.rows).toMatchObject([{ number: 2, state: "RETRACTED" }]);
  });

  test("gives the judgements that say it, and whether they hold", async () => {
    const { judgements } = await found(tracker, "uranium");
    expect(judgements).toMatchObject({
      count: 1,
      rows: [{ number: 1, isStanding: true, indicator: { slug: "missile-tests" } }],
    });
  });

  test("gives actors by either name, with what they did", async () => {
    for (const asked of ["kim yo jong", "김여정", "여정"]) {
      const answer = await found(tracker, asked);
      expect(names(answer)).toEqual(["ACTOR Kim Yo Jong"]);
      expect(numbers(answer)).toEqual([1]);
    }
  });

  test("gives an actor and their items by a new name at once, and no more by the old one", async () => {
    const own = await makeTracker({ actors: ["Old Guard"] });
    await makeItem(own, { actors: ["Old Guard"] });
    await db.actor.update({ where: { id: idOf(own.actors, "Old Guard") }, data: { name: "New Guard" } });
    expect(numbers(await found(own, "new guard"))).toEqual([1]);
    expect(await found(own, "old")).toMatchObject({ names: [], items: { count: 0 } });
  });

  test("gives a merged source once, by the name that stays, and its items by either", async () => {
    for (const asked of ["shinmun", "sinmun"]) {
      const answer = await found(tracker, asked);
      expect(names(answer)).toEqual(["SOURCE Rodong Sinmun"]);
      expect(numbers(answer)).toContain(2);
    }
  });

  test("gives indicators by what they are called and what they watch", async () => {
    expect(names(await found(tracker, "humanitarian"))).toEqual(["INDICATOR Humanitarian aid"]);
    expect(names(await found(tracker, '"whether missile tests change"'))).toEqual(["INDICATOR Missile tests"]);
  });

  test("gives what is called nearly so where a name was mistyped", async () => {
    for (const [asked, meant] of [
      ["rodng", "Rodong Sinmun"],
      ["humanitarain", "Humanitarian aid"],
      ["Kim Yo Jnog", "Kim Yo Jong"],
    ] as const) {
      const { names, items, alike } = await found(tracker, asked);
      expect([names.length, items.count]).toEqual([0, 0]);
      expect(alike.map(({ name }) => name)).toContain(meant);
    }
    const twice = (await found(tracker, "rodng")).alike.filter(({ name }) => name === "Rodong Sinmun");
    expect(twice).toHaveLength(1);
    expect((await found(tracker, "xylophone")).alike).toEqual([]);
  });

  test("puts the better match first", async () => {
    const own = await makeTracker();
    await makeItem(own, { headline: "A visit", summary: "Among others, sanctions were spoken of at length." });
    await makeItem(own, { headline: "Sanctions", summary: "New sanctions.", occurred: "2020-01-01" });
    expect(numbers(await found(own, "sanction"))).toEqual([2, 1]);
  });
});

test.each([
  "foo & bar | !baz <-> qux:*",
  "'); DROP TABLE tracker; --",
  "\\ \\\\ '' ' :: ((( ab",
  "%_% ab*",
  "<b>ab</b> &lt; 1e5",
  `"${"ab ".repeat(60)}"`,
  `${"é".repeat(150)}`,
])("whatever the question is written with, it is an answer: %s", async (asked) => {
  const tracker = await makeTracker();
  expect((await found(tracker, asked)).items.count).toBe(0);
});

test("every document is what its text would give now", async () => {
  const rows = await db.$queryRaw`
    WITH due AS (
      SELECT 'ITEM'::"Searched" AS kind, id, tracker_id, day, recorded_at, replaced_at, NULL AS name, document FROM item_text
      UNION ALL SELECT 'ASSESSMENT', id, tracker_id, day, recorded_at, NULL, NULL, document FROM assessment_text
      UNION ALL SELECT kind, id, tracker_id, '', NULL, NULL, name, document FROM named_text),
    odd AS ((TABLE due EXCEPT TABLE search_text) UNION ALL (TABLE search_text EXCEPT TABLE due))
    SELECT kind::text, id, document::text FROM odd`;
  expect(rows).toEqual([]);
  expect(await db.searchText.count()).toBeGreaterThan(30);
});
