import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { mergeSource } from "@/lib/sources/write-changes";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import { besideItem } from "./read";
import { NO_OTHERS } from "./rules";

const numbers = (items: { number: number }[] | undefined) => items?.map(({ number }) => number);

async function originsOnBoard({ slug }: TrackerRecord, view = testView()) {
  return (await trackerBoard(slug, view))?.rows.find((row) => row.slug === "missile-tests")?.origins;
}

test("the board counts origins, not items; merged sources are one, and a retracted item speaks for nothing", async () => {
  const tracker = await makeTracker({ sources: { KCNA: "B", Reuters: "A", Rodong: "B" } });
  expect(await originsOnBoard(tracker)).toBeNull();
  const cites: ItemRecord[] = [];
  for (const origin of ["KCNA", "KCNA", "Rodong", "Reuters"]) cites.push(await makeItem(tracker, { origin }));
  const judged = await makeAssessment(tracker, "missile-tests", { cites });
  expect(await originsOnBoard(tracker)).toBe(3);
  expect(await originsOnBoard(tracker, knownBefore(judged.recordedAt))).toBeNull();

  const retracted = await retractItem(tracker, cites[3]!);
  expect(await originsOnBoard(tracker)).toBe(2);
  expect(await originsOnBoard(tracker, knownBefore(retracted.recordedAt))).toBe(3);

  const [rodong, kcna] = [idOf(tracker.sources, "Rodong"), idOf(tracker.sources, "KCNA")];
  await mergeSource(testEditor, tracker.slug, rodong, { into: kcna, reason: "They are one." });
  expect(await originsOnBoard(tracker)).toBe(1);
});

test("a judgement is contradicted by what bears the other way in the period that it speaks of", async () => {
  const tracker = await makeTracker();
  const away = (occurred: string) => makeItem(tracker, { occurred, bearings: { "missile-tests": "AWAY" } });
  const cited = await makeItem(tracker, { occurred: "2026-01-10", bearings: { "missile-tests": "TOWARD" } });
  await away("2026-01-09");
  const within = await away("2026-01-15");
  const overlapping = await away("2026-01-01/2026-01-10");
  await away("2026-02-02");
  const withdrawn = await away("2026-01-16");
  const retracted = await retractItem(tracker, withdrawn);
  await makeItem(tracker, { occurred: "2026-01-15", bearings: { "humanitarian-aid": "AWAY" } });
  const level = "SIGNS_OF_MOVEMENT";
  await makeAssessment(tracker, "missile-tests", { cites: [cited], level, effectiveOn: "2026-02-01" });
  const late = await away("2026-01-20");
  const against = async (view = testView()) =>
    numbers((await indicatorPage(tracker.slug, "missile-tests", view))?.contradictedBy.named);

  expect(await against()).toEqual([late.number, within.number, overlapping.number]);
  expect(await against(knownBefore(late.recordedAt))).toEqual([within.number, overlapping.number]);
  expect(await against(knownBefore(retracted.recordedAt))).toEqual([]);
  const page = await assessmentPage(tracker.slug, "missile-tests", 1, "2026-11-22");
  expect(numbers(page?.contradictedBy.named)).toEqual([late.number, within.number, overlapping.number]);
});

test("a judgement of no movement points neither way, so that nothing contradicts it", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-02-01" });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT" });
  expect((await indicatorPage(tracker.slug, "missile-tests", testView()))?.contradictedBy).toEqual(NO_OTHERS);
});

test("beside an item stand those of its days on an indicator of its own, alike or opposed", async () => {
  const tracker = await makeTracker();
  const bearings = { "missile-tests": "AWAY", "humanitarian-aid": "NEUTRAL" } as const;
  const item = await makeItem(tracker, { occurred: "2026-01-15", bearings });
  const same = { occurred: "2026-01-15", bearings: { "missile-tests": "AWAY" } } as const;
  const alike = await makeItem(tracker, { ...same, occurred: "2026-01-16", origin: "Reuters" });
  const opposed = await makeItem(tracker, { ...same, bearings: { "missile-tests": "TOWARD" } });
  await makeItem(tracker, { ...same, occurred: "2026-01-17" });
  await makeItem(tracker, { ...same, occurred: "2026-01" });
  await makeItem(tracker, { ...same, bearings: { "humanitarian-aid": "TOWARD" } });
  await makeItem(tracker, { ...same, bearings: { "missile-tests": "NEUTRAL" } });
  await retractItem(tracker, await makeItem(tracker, same));
  const shown = {
    occurred: "2026-01-15",
    bearings: Object.entries(bearings).map(([slug, bearing]) => ({ slug, bearing })),
  };
  const beside = await besideItem(tracker.slug, item.number, shown, testView());
  expect(beside).toMatchObject({
    alike: { named: [{ number: alike.number, origin: "Reuters" }], count: 1 },
    opposed: { named: [{ number: opposed.number }], count: 1 },
  });
  expect([beside.alike.named.length, beside.opposed.named.length]).toEqual([1, 1]);
  const before = await besideItem(tracker.slug, item.number, shown, { knownBefore: alike.recordedAt });
  expect(before).toEqual({ alike: NO_OTHERS, opposed: NO_OTHERS });
  expect(await db.evidence.count({ where: { trackerId: tracker.id } })).toBe(8);
});

test("of many that speak against a judgement, or beside an item, twenty are named and all are counted", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { occurred: "2026-01-15", bearings: { "missile-tests": "TOWARD" } });
  for (let n = 0; n < 21; n++)
    await makeItem(tracker, { occurred: "2026-01-15", bearings: { "missile-tests": "AWAY" } });
  await makeItem(tracker, { occurred: "2026-01-15", bearings: { "missile-tests": "TOWARD" } });
  await makeAssessment(tracker, "missile-tests", {
    cites: [item],
    level: "SIGNS_OF_MOVEMENT",
    effectiveOn: "2026-02-01",
  });
  const against = (await indicatorPage(tracker.slug, "missile-tests", testView()))?.contradictedBy;
  expect([against?.named.length, against?.count]).toEqual([20, 21]);
  const shown = { occurred: "2026-01-15", bearings: [{ slug: "missile-tests", bearing: "TOWARD" as const }] };
  const { alike, opposed } = await besideItem(tracker.slug, item.number, shown, testView());
  expect([alike.named.length, alike.count, opposed.named.length, opposed.count]).toEqual([1, 1, 20, 21]);
});
