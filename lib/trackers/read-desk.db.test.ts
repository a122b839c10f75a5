import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { trackerOnDesk } from "./read-desk";

const headlines = async (slug: string, search: string) =>
  (await trackerOnDesk(slug, "2026-04-01", search))?.items.map(({ headline }) => headline);

test("items are found by a word of the headline or by number, and marks of the search language are plain text", async () => {
  const tracker = await makeTracker();
  for (const headline of ["Ten missiles", "100% of aid", "A_B", "C:\\D"]) await makeItem(tracker, { headline });
  await makeItem(await makeTracker(), { headline: "Missiles elsewhere" });
  expect(await headlines(tracker.slug, "MISSILE")).toEqual(["Ten missiles"]);
  expect(await headlines(tracker.slug, "%")).toEqual(["100% of aid"]);
  expect(await headlines(tracker.slug, "_")).toEqual(["A_B"]);
  expect(await headlines(tracker.slug, "\\")).toEqual(["C:\\D"]);
  expect(await headlines(tracker.slug, "2")).toEqual(["100% of aid"]);
  expect(await headlines(tracker.slug, "'; DROP")).toEqual([]);
  expect(await headlines(tracker.slug, "")).toEqual(["C:\\D", "A_B", "100% of aid", "Ten missiles"]);
});

test.each(["no-such-tracker", "\0", "a\ud800"])("%j is no tracker", async (slug) => {
  expect(await trackerOnDesk(slug, "2026-04-01", "")).toBeNull();
});

test("what was changed last stands first, and what is retracted says so", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeItem(tracker);
  await retractItem(tracker, item);
  const found = await trackerOnDesk(tracker.slug, "2026-04-01", "");
  expect(found?.items.map(({ number, state }) => [number, state])).toEqual([
    [1, "RETRACTED"],
    [2, "PUBLISHED"],
  ]);
});

test("the list says that it is cut only where there is more than it shows", async () => {
  const tracker = await makeTracker();
  for (let n = 0; n < 30; n += 1) await makeItem(tracker);
  expect(await trackerOnDesk(tracker.slug, "2026-04-01", "")).toMatchObject({ isCut: false });
  await makeItem(tracker);
  const found = await trackerOnDesk(tracker.slug, "2026-04-01", "");
  expect([found?.isCut, found?.items.length]).toEqual([true, 30]);
});

test("every indicator stands with the level of the day", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "humanitarian-aid", { level: "MOVING_AWAY", effectiveOn: "2026-02-01" });
  const levels = async (day: string) =>
    (await trackerOnDesk(tracker.slug, day, ""))?.indicators.map(({ slug, level }) => [slug, level]);
  expect(await levels("2026-02-01")).toEqual([
    ["missile-tests", "NOT_YET_RATED"],
    ["humanitarian-aid", "MOVING_AWAY"],
  ]);
  expect((await levels("2026-01-31"))?.[1]).toEqual(["humanitarian-aid", "NOT_YET_RATED"]);
});

test("a tracker that is not there is null", async () => {
  expect(await trackerOnDesk("no-such-tracker", "2026-04-01", "")).toBeNull();
});
