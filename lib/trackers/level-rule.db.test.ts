import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/dates/days";
import { codesOf, LEVELS, type Level } from "@/lib/scales/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import {
  assessmentBefore,
  countingAssessments,
  holdingAssessment,
  levelsByDay,
  type ModelAssessment,
} from "@/lib/testing/level-model";
import { makeTracker } from "@/lib/testing/tracker-record";
import { trackerBoard } from "./read-board";

const WORST_TO_BEST: Level[] = ["MOVING_AWAY", "NO_MOVEMENT", "SIGNS_OF_MOVEMENT", "GENUINE_MOVEMENT"];
const FIRST_DAY = "2026-01-01";
const EVERY_DAYS = 3;

// Few days, so that many assessments share one and many come after one that is later effective.
const day = fc.integer({ min: 0, max: 8 }).map((n) => addDays(FIRST_DAY, n));
const level = fc.constantFrom(...codesOf(LEVELS));
const history = fc.array(fc.record({ level, effectiveOn: day }), { maxLength: 7 });
const asked = fc.uniqueArray(fc.constantFrom(...[0, 2, 4, 8, 20].map((n) => addDays(FIRST_DAY, n))), {
  minLength: 2,
  maxLength: 2,
});

/** What the board must say of the only indicator, by the model. */
function expected(all: ModelAssessment[], asOf: string, knownBefore: Date | null) {
  const counting = countingAssessments(all, asOf, knownBefore);
  const holding = holdingAssessment(counting);
  const [now, before] = [holding?.level, assessmentBefore(counting)?.level].map((held) =>
    held === undefined ? -1 : WORST_TO_BEST.indexOf(held),
  );
  const days = levelsByDay(counting);
  const changes = days.filter(({ level }, index) => days[index - 1]?.level !== level);
  return {
    level: holding?.level ?? "NOT_YET_RATED",
    trend: now! < 0 || before! < 0 ? null : now! > before! ? "IMPROVED" : now! < before! ? "DETERIORATED" : "UNCHANGED",
    assessedOn: holding?.effectiveOn ?? null,
    since: changes.at(-1)?.on ?? null,
    spans: changes.map(({ on, level }) => ({ level, from: on })),
    isOverdue: holding !== null && daysBetween(holding.effectiveOn, asOf) > EVERY_DAYS,
  };
}

describe("the database and the model agree", () => {
  test("on the level, trend, history and review of any day, as known at every moment", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(history, asked, async (made, days) => {
        const tracker = await makeTracker({ indicators: { watched: EVERY_DAYS } });
        const all: ModelAssessment[] = [];
        for (const shape of made) all.push({ ...shape, ...(await makeAssessment(tracker, "watched", shape)) });
        for (const knownBefore of [...all.map(({ recordedAt }) => recordedAt), null]) {
          for (const asOf of days) {
            const board = await trackerBoard(tracker.slug, { asOf, knownBefore });
            expect(board?.rows[0]).toMatchObject(expected(all, asOf, knownBefore));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the rule, a sentence at a time", () => {
  const at = (asOf: string, knownBefore: Date | null = null) => ({ asOf, knownBefore });
  async function levelOf(slug: string, view: { asOf: string; knownBefore: Date | null }) {
    const row = (await trackerBoard(slug, view))?.rows[0];
    return row && { level: row.level, trend: row.trend };
  }

  test("the latest effective assessment holds, and a back-dated one does not win", async () => {
    const { tracker, add } = await watched();
    await add("SIGNS_OF_MOVEMENT", "2026-02-10");
    await add("MOVING_AWAY", "2026-02-01");
    expect(await levelOf(tracker.slug, at("2026-02-11"))).toEqual({ level: "SIGNS_OF_MOVEMENT", trend: "IMPROVED" });
  });

  test("an assessment does not count before the day that it speaks from", async () => {
    const { tracker, add } = await watched();
    await add("NO_MOVEMENT", "2026-02-10");
    expect(await levelOf(tracker.slug, at("2026-02-09"))).toEqual({ level: "NOT_YET_RATED", trend: null });
    expect(await levelOf(tracker.slug, at("2026-02-10"))).toEqual({ level: "NO_MOVEMENT", trend: null });
  });

  test("of two that speak from one day the one recorded last holds", async () => {
    const { tracker, add } = await watched();
    await add("NO_MOVEMENT", "2026-02-10");
    await add("GENUINE_MOVEMENT", "2026-02-10");
    expect(await levelOf(tracker.slug, at("2026-02-10"))).toEqual({ level: "GENUINE_MOVEMENT", trend: "IMPROVED" });
  });

  test("on the second clock only what was recorded by then counts", async () => {
    const { tracker, add } = await watched();
    const first = await add("NO_MOVEMENT", "2026-02-01");
    const second = await add("MOVING_AWAY", "2026-02-02");
    expect((await levelOf(tracker.slug, at("2026-02-03", first.recordedAt)))?.level).toBe("NOT_YET_RATED");
    expect((await levelOf(tracker.slug, at("2026-02-03", second.recordedAt)))?.level).toBe("NO_MOVEMENT");
  });

  test("there is no trend from or to a level that is not yet rated", async () => {
    const { tracker, add } = await watched();
    await add("NO_MOVEMENT", "2026-02-01");
    await add("NOT_YET_RATED", "2026-02-02");
    await add("MOVING_AWAY", "2026-02-03");
    expect((await levelOf(tracker.slug, at("2026-02-02")))?.trend).toBeNull();
    expect((await levelOf(tracker.slug, at("2026-02-03")))?.trend).toBeNull();
  });

  test("review is overdue when its day is past, not on the day", async () => {
    const { tracker, add } = await watched();
    await add("NO_MOVEMENT", "2026-02-01");
    const dueOf = async (asOf: string) => (await trackerBoard(tracker.slug, at(asOf)))?.rows[0];
    expect(await dueOf("2026-02-04")).toMatchObject({ dueOn: "2026-02-04", isOverdue: false });
    expect(await dueOf("2026-02-05")).toMatchObject({ dueOn: "2026-02-04", isOverdue: true });
  });
});

async function watched() {
  const tracker = await makeTracker({ indicators: { watched: EVERY_DAYS } });
  const add = (level: Level, effectiveOn: string) => makeAssessment(tracker, "watched", { level, effectiveOn });
  return { tracker, add };
}
