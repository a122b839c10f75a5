import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Level } from "@/lib/scales/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { countingAssessments, holdingAssessment, type ModelAssessment } from "@/lib/testing/level-model";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { Period } from "./period";
import { changesIn } from "./read";
import { TOLD } from "./read-recorded";

const SLUG = "missile-tests";
const FIRST_DAY = "2026-01-01";
const PERIOD = { from: "2026-02-01", to: "2026-02-28" };

/** A period of records that begins now; `changes` tells what came since. */
async function fromNow(tracker: TrackerRecord, period: Period = PERIOD) {
  const from = await justAfterNow();
  return {
    changes: async () => changesIn(tracker.id, period, { from, before: await justAfterNow() }),
  };
}

/** The first moment that no record so far carries. */
async function justAfterNow(): Promise<Date> {
  const [last] = await db.$queryRaw<{ at: Date }[]>`
    SELECT max(at) + interval '1 millisecond' AS at FROM ledger_entry`;
  // Later records carry a later moment only once the clock has gone on.
  while (new Date() < (last?.at ?? new Date(0))) await db.$queryRaw`SELECT 1`;
  return last?.at ?? new Date();
}

const day = fc.integer({ min: 0, max: 6 }).map((n) => addDays(FIRST_DAY, n));
const level = fc.constantFrom<Level>("MOVING_AWAY", "NO_MOVEMENT", "SIGNS_OF_MOVEMENT", "NOT_YET_RATED");
const judgement = fc.record({ level, effectiveOn: day });

test("what moved and what was judged otherwise agree with the model, in any history", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(judgement, { maxLength: 4 }),
      fc.array(judgement, { maxLength: 4 }),
      fc.tuple(day, day).filter(([from, to]) => from < to),
      async (earlier, later, [from, to]) => {
        const tracker = await makeTracker({ indicators: { [SLUG]: 30 } });
        const all: ModelAssessment[] = [];
        const judge = async (shape: { level: Level; effectiveOn: string }) =>
          all.push({ ...shape, ...(await makeAssessment(tracker, SLUG, shape)) });
        for (const shape of earlier) await judge(shape);
        const start = await justAfterNow();
        for (const shape of later) await judge(shape);
        const end = await justAfterNow();

        const { moved, revised } = await changesIn(tracker.id, { from, to }, { from: start, before: end });
        const levelAt = (asOf: string, knownBefore: Date | null) =>
          holdingAssessment(countingAssessments(all, asOf, knownBefore))?.level ?? "NOT_YET_RATED";
        const difference = (before: Level, after: Level) => (before === after ? [] : [{ before, after }]);
        expect(moved.map(({ before, after }) => ({ before, after }))).toEqual(
          difference(levelAt(from, null), levelAt(to, null)),
        );
        expect(revised.map(({ before, after }) => ({ before, after }))).toEqual(
          difference(levelAt(from, start), levelAt(from, end)),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test("a level that changed is told with the judgement that gave it", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG, { level: "NO_MOVEMENT", effectiveOn: "2026-01-10" });
  const shape = { level: "MOVING_AWAY", effectiveOn: "2026-02-10", rationale: "Ten were fired." } as const;
  const { number } = await makeAssessment(tracker, SLUG, shape);
  const { moved, indicators } = await (await fromNow(tracker)).changes();
  expect(moved).toMatchObject([
    { slug: SLUG, before: "NO_MOVEMENT", after: "MOVING_AWAY", reason: { number, ...shape } },
  ]);
  expect(indicators).toBeGreaterThan(1);
});

test("an indicator that was retired in the period is watched no more", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-10" });
  const retired = { retiredOn: "2026-02-20", retiredReason: "Nothing tells it." };
  await db.indicator.updateMany({ where: { trackerId: tracker.id, slug: SLUG }, data: retired });
  const changesAt = async (to: string) => (await fromNow(tracker, { ...PERIOD, to })).changes();
  expect((await changesAt("2026-02-19")).moved).toHaveLength(1);
  expect((await changesAt("2026-02-20")).moved).toEqual([]);
});

test("what was recorded is told in the order that matters, with its words, and nothing of before", async () => {
  const tracker = await makeTracker();
  const [kept, wrong, gone] = [
    await makeItem(tracker, { headline: "Kept", occurred: "2026-01-05" }),
    await makeItem(tracker, { headline: "Wrong", occurred: "2026-01-06" }),
    await makeItem(tracker, { headline: "Gone", occurred: "2026-01-07" }),
  ];
  const assessment = await makeAssessment(tracker, SLUG, { cites: [kept] });
  const { changes } = await fromNow(tracker);
  expect((await changes()).recorded).toEqual([]);

  await makeReview(tracker, SLUG, assessment, { reviewedOn: "2026-02-10", note: "As it was.", cites: [kept] });
  await makeCheck(tracker, SLUG, { checkedOn: "2026-02-11" });
  await makeItem(tracker, { headline: "Late", occurred: "2026-02-01" });
  await makeItem(tracker, { headline: "In time", occurred: "2026-02-02" });
  await correctItem(tracker, wrong, { headline: "Right" }, "It was misread.");
  await retractItem(tracker, gone, "The source withdrew it.");

  const { recorded } = await changes();
  expect(recorded.map(({ kind, title, words, day, count }) => [kind, title, words, day, count])).toEqual([
    ["RETRACTION", "Gone", "The source withdrew it.", "2026-01-07", 1],
    ["CORRECTION", "Right", "It was misread.", "2026-01-06", 1],
    ["LATE_ITEM", "Late", null, "2026-02-01", 1],
    ["REVIEW", expect.any(String), "As it was.", "2026-02-10", 1],
    ["CHECK", expect.any(String), expect.any(String), "2026-02-11", 1],
  ]);
  expect(recorded[0]?.path).toBe(`evidence/${gone.number}`);
});

test("of many of one kind some are told and all are counted", async () => {
  const tracker = await makeTracker();
  const { changes } = await fromNow(tracker);
  for (let made = 0; made <= TOLD; made++)
    await makeItem(tracker, { occurred: "2026-01-05", headline: `Item ${made}` });
  const { recorded } = await changes();
  expect(recorded).toHaveLength(TOLD);
  expect(new Set(recorded.map(({ count }) => count))).toEqual(new Set([TOLD + 1]));
  expect(recorded[0]?.title).toBe(`Item ${TOLD}`);
});

test("another tracker's changes are its own", async () => {
  const [tracker, other] = [await makeTracker(), await makeTracker()];
  const { changes } = await fromNow(tracker);
  await makeAssessment(other, SLUG, { effectiveOn: "2026-02-10" });
  expect(await changes()).toMatchObject({ moved: [], revised: [], recorded: [] });
});
