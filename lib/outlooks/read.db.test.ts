import { expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { resultInput } from "./input";
import { outlooksAt } from "./read";
import { settleOutlook } from "./write";

const TODAY = dayOfMoment(new Date());
const now = { asOf: TODAY, knownBefore: null };

function settle(tracker: string, outcome: string, results: number) {
  return settleOutlook(testEditor, tracker, 1, resultInput.parse({ outcome, note: "Seen.", results }));
}

test("an outlook is there from the day it was made, with its last result first", async () => {
  const tracker = await makeTracker();
  await makeOutlook(tracker, { indicator: "missile-tests", cites: [await makeItem(tracker)] });
  expect(await outlooksAt(tracker.id, { ...now, asOf: "2026-01-31" })).toEqual([]);
  expect(await outlooksAt(tracker.id, { ...now, asOf: "2026-02-01" })).toMatchObject([{ number: 1, result: null }]);
  await settle(tracker.slug, "DID_NOT_HAPPEN", 0);
  await settle(tracker.slug, "HAPPENED", 1);
  expect(await outlooksAt(tracker.id, now)).toMatchObject([
    {
      number: 1,
      indicator: { slug: "missile-tests" },
      citations: [{ item: 1, version: 1, isRetracted: false }],
      result: { number: 2, outcome: "HAPPENED" },
      earlierResults: [{ number: 1, outcome: "DID_NOT_HAPPEN" }],
    },
  ]);
  expect(await outlooksAt(tracker.id, { ...now, asOf: addDays(TODAY, -1) })).toMatchObject([{ result: null }]);
});

test("on the second clock only what was recorded by then counts", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeOutlook(tracker, { cites: [item] });
  await settle(tracker.slug, "HAPPENED", 0);
  await retractItem(tracker, item);
  const [made, said, fallen] = await Promise.all([
    db.outlook.findFirstOrThrow({ where: { trackerId: tracker.id } }),
    db.outlookResult.findFirstOrThrow({ where: { outlook: { trackerId: tracker.id } } }),
    db.evidenceVersion.findFirstOrThrow({ where: { trackerId: tracker.id, state: "RETRACTED" } }),
  ]);
  const known = (moment: Date) => outlooksAt(tracker.id, { asOf: TODAY, knownBefore: moment });
  expect(await known(made.recordedAt)).toEqual([]);
  expect(await known(said.recordedAt)).toMatchObject([{ result: null }]);
  expect(await known(fallen.recordedAt)).toMatchObject([
    { result: { number: 1 }, citations: [{ isRetracted: false }] },
  ]);
  expect(await outlooksAt(tracker.id, now)).toMatchObject([{ citations: [{ isRetracted: true }] }]);
});
