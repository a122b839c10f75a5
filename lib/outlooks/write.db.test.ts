import { describe, expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent, Refused } from "@/lib/refusal";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { outlookInput, resultInput } from "./input";
import { outlooksWaiting } from "./read-waiting";
import { recordOutlook, settleOutlook } from "./write";

const TODAY = dayOfMoment(new Date());

function outlookOf(changes: Record<string, unknown> = {}) {
  return outlookInput.parse({
    kind: "RISK_ALERT",
    statement: "A nuclear device is tested.",
    likelihood: "UNLIKELY",
    dueOn: addDays(TODAY, 90),
    basis: "The site stands ready, and nobody has used it.",
    cites: ["1.1"],
    ...changes,
  });
}

async function makeFounded() {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  const record = (changes: Record<string, unknown> = {}, submission?: string) =>
    recordOutlook(testEditor, tracker.slug, outlookOf(changes), submission);
  return { tracker, item, record };
}

test("an outlook is made today, signed, and rests on the versions that stand", async () => {
  const { tracker, record } = await makeFounded();
  expect(await record({ indicator: "missile-tests" }, tracker.slug)).toEqual({ number: 1 });
  expect(await record({ indicator: "missile-tests" }, tracker.slug)).toEqual({ number: 1 });
  const made = await db.outlook.findFirstOrThrow({
    where: { trackerId: tracker.id },
    include: { citations: { include: { version: true } }, indicator: true },
  });
  expect(made).toMatchObject({
    number: 1,
    madeOn: TODAY,
    signedAs: "Test editor",
    indicator: { slug: "missile-tests" },
  });
  expect(made.citations.map(({ version }) => version.number)).toEqual([1]);
  expect(await verifyLedger()).toHaveProperty("head");
});

describe("an outlook is refused", () => {
  test("for a day that is not to come, or an indicator of another tracker, both told at once", async () => {
    const { record } = await makeFounded();
    const { errors } = await refusalOf(record({ dueOn: TODAY, indicator: "exchanges" }));
    expect(errors).toEqual({
      dueOn: `Choose a day to come; today is ${TODAY} (UTC).`,
      indicator: "Choose an indicator from the list, or none.",
    });
  });

  test("where what it cites was changed, retracted or is not there", async () => {
    const { tracker, item, record } = await makeFounded();
    expect((await refusalOf(record({ cites: ["2.1"] }))).errors.cites).toBe("This tracker has no item 2.");
    const corrected = await correctItem(tracker, item, { headline: "Otherwise" });
    expect((await refusalOf(record())).errors.cites).toMatch(/^Item 1 was changed/);
    await retractItem(tracker, corrected);
    expect((await refusalOf(record({ cites: ["1.3"] }))).errors.cites).toMatch(/^Item 1 was retracted/);
  });

  test("without anything cited", () => {
    expect(() => outlookOf({ cites: [] })).toThrow("Cite at least one item that it rests on.");
  });
});

describe("what became of an outlook", () => {
  const said = (outcome: string, results = 0) => resultInput.parse({ outcome, note: "It was seen.", results });

  test("can be said of a day to come only where it happened", async () => {
    const { tracker, record } = await makeFounded();
    await record();
    const early = settleOutlook(testEditor, tracker.slug, 1, said("DID_NOT_HAPPEN"));
    expect((await refusalOf(early)).errors).toEqual({ outcome: "Until its last day is past it can still happen." });
    expect(await settleOutlook(testEditor, tracker.slug, 1, said("HAPPENED"))).toEqual({ number: 1 });
  });

  test("can be said anew by whoever saw the last word, and by nobody else", async () => {
    const tracker = await makeTracker();
    await makeOutlook(tracker, { dueOn: "2026-06-01" });
    await settleOutlook(testEditor, tracker.slug, 1, said("DID_NOT_HAPPEN"));
    const { errors, surroundings } = await refusalOf(settleOutlook(testEditor, tracker.slug, 1, said("HAPPENED")));
    expect(errors.form).toMatch(/^Test editor said what became of it/);
    expect(surroundings.present).toMatchObject({ outcome: ["DID_NOT_HAPPEN"], results: ["1"] });
    expect(await settleOutlook(testEditor, tracker.slug, 1, said("HAPPENED", 1))).toEqual({ number: 2 });
    expect(await verifyLedger()).toHaveProperty("head");
  });

  test("is said once by 20 people at once", async () => {
    const tracker = await makeTracker();
    await makeOutlook(tracker, { dueOn: "2026-06-01" });
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => settleOutlook(testEditor, tracker.slug, 1, said("HAPPENED"))),
    );
    expect(all.filter((one) => one.status === "rejected" && one.reason instanceof Refused)).toHaveLength(19);
  });

  test("is absent where there is no such outlook", async () => {
    const { slug } = await makeTracker();
    await expect(settleOutlook(testEditor, slug, 1, said("HAPPENED"))).rejects.toThrow(Absent);
  });

  test("is asked for from the day after its last one until it is said", async () => {
    const tracker = await makeTracker();
    await makeOutlook(tracker, { dueOn: "2026-06-01" });
    const lines = async (today: string) =>
      (await outlooksWaiting(today, portionIn(tracker))).lines.map(({ href }) => href);
    expect(await lines("2026-06-01")).toEqual([]);
    expect(await lines("2026-06-02")).toEqual([`/desk/trackers/${tracker.slug}/outlooks/1/results/new`]);
    await settleOutlook(testEditor, tracker.slug, 1, said("CANNOT_BE_TOLD"));
    expect(await lines("2026-06-02")).toEqual([]);
  });
});
