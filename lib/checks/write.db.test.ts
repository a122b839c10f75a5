import { expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { indicatorPage } from "@/lib/indicators/read";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { makeCheck } from "@/lib/testing/look-record";
import { refusalOf } from "@/lib/testing/refusal";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { type CheckInput, checkInput } from "./input";
import { recordCheck } from "./write";

const SLUG = "missile-tests";

function look(changes: Record<string, unknown> = {}): CheckInput {
  const days = { periodFirst: "2026-07-01", periodLast: "2026-07-31", checkedOn: "2026-08-01" };
  return checkInput.parse({ source: "kcna", scope: "Any launch.", ...days, ...changes });
}

async function checksIn(tracker: string, view = testView()) {
  return (await indicatorPage(tracker, SLUG, view))?.checks;
}

test("a check says where and for what somebody looked, and is in the ledger", async () => {
  const tracker = await makeTracker();
  expect(await recordCheck(testEditor, tracker.slug, SLUG, look())).toEqual({ number: 1 });
  expect(await checksIn(tracker.slug)).toEqual([
    {
      number: 1,
      source: "KCNA",
      scope: "Any launch.",
      periodFirst: "2026-07-01",
      periodLast: "2026-07-31",
      checkedOn: "2026-08-01",
      note: null,
      signedAs: testEditor.signedAs,
      recordedAt: expect.any(Date),
    },
  ]);
  const subject = `${tracker.slug}/indicators/${SLUG}/checks/1`;
  expect(await db.ledgerEntry.count({ where: { subject, what: "recordCheck" } })).toBe(1);
  await verifyLedger();
});

test("a check is no judgement: the level stays not yet rated", async () => {
  const tracker = await makeTracker();
  await recordCheck(testEditor, tracker.slug, SLUG, look());
  expect((await indicatorPage(tracker.slug, SLUG, testView()))?.assessments).toEqual([]);
});

test("a source that is new is added where it is described, and asked about where not", async () => {
  const tracker = await makeTracker();
  const refusal = await refusalOf(recordCheck(testEditor, tracker.slug, SLUG, look({ source: "NK News" })));
  expect(Object.keys(refusal.errors)).toEqual(["sourceKind", "sourceReliability"]);
  const described = look({ source: "NK News", sourceKind: "OUTLET", sourceReliability: "C" });
  await recordCheck(testEditor, tracker.slug, SLUG, described);
  expect(await checksIn(tracker.slug)).toMatchObject([{ source: "NK News" }]);
});

test("nobody has looked on a day to come", async () => {
  const tracker = await makeTracker();
  const tomorrow = addDays(dayOfMoment(new Date()), 1);
  const refusal = await refusalOf(recordCheck(testEditor, tracker.slug, SLUG, look({ checkedOn: tomorrow })));
  expect(refusal.errors).toEqual({ checkedOn: expect.stringContaining("a day to come") });
});

test("one form sent twice files one check", async () => {
  const tracker = await makeTracker();
  const send = () => recordCheck(testEditor, tracker.slug, SLUG, look(), `form of ${tracker.slug}`);
  expect(await Promise.all([send(), send()])).toEqual([{ number: 1 }, { number: 1 }]);
  expect(await checksIn(tracker.slug)).toHaveLength(1);
});

test("an unknown indicator is absent, and to a retired one nothing is added", async () => {
  const tracker = await makeTracker();
  await expect(recordCheck(testEditor, tracker.slug, "elsewhere", look())).rejects.toThrow(Absent);
  const retired = { retiredOn: "2026-01-01", retiredReason: "It is watched no more." };
  await db.indicator.update({ where: { id: idOf(tracker.indicators, SLUG) }, data: retired });
  const refusal = await refusalOf(recordCheck(testEditor, tracker.slug, SLUG, look()));
  expect(refusal.errors.form).toContain("retired");
});

test("a check shows from its day on, and once it was recorded", async () => {
  const tracker = await makeTracker();
  const first = await makeCheck(tracker, SLUG, { checkedOn: "2026-02-10" });
  await makeCheck(tracker, SLUG, { checkedOn: "2026-02-01" });
  const numbers = async (view: ReturnType<typeof testView>) =>
    (await checksIn(tracker.slug, view))?.map(({ number }) => number);
  expect(await numbers(testView())).toEqual([1, 2]);
  expect(await numbers(testView({ asOf: "2026-02-09" }))).toEqual([2]);
  expect(await numbers(knownBefore(first.recordedAt))).toEqual([]);
});
