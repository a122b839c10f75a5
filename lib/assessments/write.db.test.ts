import { describe, expect, test } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { editEvidence, retractEvidence } from "@/lib/evidence/write";
import { Absent, Refused } from "@/lib/refusal";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { editOf } from "@/lib/testing/evidence-form";
import { makeItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { assessmentInput } from "./input";
import { recordAssessment } from "./write";

const INDICATOR = "missile-tests";

function judgement(changes: Record<string, unknown> = {}) {
  return assessmentInput.parse({
    level: "MOVING_AWAY",
    confidence: "MODERATE",
    confidenceReason: "Two origins agree.",
    rationale: "Ten missiles were fired.",
    effectiveOn: "2026-08-20",
    cites: ["1.1"],
    standing: "0",
    codebook: "1",
    ...changes,
  });
}

async function makeJudged() {
  const tracker = await makeTracker();
  await makeItem(tracker, { occurred: "2026-08-20" });
  const record = (changes = {}, submission?: string) =>
    recordAssessment(testEditor, tracker.slug, INDICATOR, judgement(changes), submission);
  const indicatorId = tracker.indicators[INDICATOR] ?? 0;
  const levelOn = async (day: string) => {
    const rows = await db.$queryRaw<
      { level: string }[]
    >`SELECT level::text FROM assessments_known(${indicatorId}, ${day}, NULL)`;
    return rows[0]?.level;
  };
  return { tracker, record, indicatorId, levelOn };
}

test("a judgement is stamped with its rules and cites the versions that stand", async () => {
  const { tracker, record, indicatorId, levelOn } = await makeJudged();
  await editEvidence(testEditor, tracker.slug, 1, editOf(1, { headline: "Ten, not nine" }));
  expect(await record({ cites: ["1.2"] })).toEqual({ number: 1 });
  const made = await db.assessment.findFirstOrThrow({
    where: { indicatorId },
    include: { codebook: true, citations: { include: { bearing: { include: { version: true } } } } },
  });
  expect(made).toMatchObject({
    level: "MOVING_AWAY",
    state: "PUBLISHED",
    signedAs: "Test editor",
    codebook: { version: 1 },
  });
  expect(made.citations.map(({ bearing }) => bearing.version.number)).toEqual([2]);
  expect(await levelOn("2026-08-20")).toBe("MOVING_AWAY");
  expect(await levelOn("2026-08-19")).toBeUndefined();
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(entry).toMatchObject({
    what: "recordAssessment",
    subject: `${tracker.slug}/indicators/${INDICATOR}/assessments/1`,
    sequence: made.ledgerSequence,
    at: made.recordedAt,
  });
});

test("a level that is not rated cites nothing and has no confidence", async () => {
  const { record, indicatorId } = await makeJudged();
  await record({ level: "NOT_YET_RATED", cites: [] });
  const made = await db.assessment.findFirstOrThrow({ where: { indicatorId } });
  expect(made).toMatchObject({ level: "NOT_YET_RATED", confidence: null, confidenceReason: null });
});

test("a check can be what a judgement rests on", async () => {
  const { record, tracker, indicatorId } = await makeJudged();
  await db.$transaction(async (tx) => {
    const last = await tx.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    await tx.check.create({
      data: {
        indicatorId,
        trackerId: tracker.id,
        number: 1,
        sourceId: tracker.sources.KCNA ?? 0,
        scope: "Launches",
        periodFirst: "2026-08-01",
        periodLast: "2026-08-19",
        checkedOn: "2026-08-20",
        signedAs: "Test editor",
        ledgerSequence: last.sequence + 1n,
        recordedAt: last.at,
      },
    });
    const hash = "a".repeat(64);
    const entry = { sequence: last.sequence + 1n, at: last.at, who: "cli", what: "recordCheck", subject: "check" };
    await tx.ledgerEntry.create({
      data: { ...entry, afterHash: hash, previousHash: last.hash, hash: `${last.sequence}`.padStart(64, "b") },
    });
  });
  await record({ level: "NO_MOVEMENT", cites: [], checks: ["1"] });
  expect(await db.assessmentCheck.count({ where: { indicatorId } })).toBe(1);
  expect((await refusalOf(record({ standing: "1", checks: ["2"] }))).errors).toEqual({
    cites: "This indicator has no check 2.",
  });
});

describe("cited cannot be", () => {
  test("what bears on another indicator only, is of another tracker, or is not there", async () => {
    const { tracker, record } = await makeJudged();
    await makeItem(tracker, { bearings: { "humanitarian-aid": "TOWARD" } });
    for (const number of [2, 3, 999_999_999]) {
      const { errors } = await refusalOf(record({ cites: ["1.1", `${number}.1`] }));
      expect(errors).toEqual({ cites: `Item ${number} does not bear on this indicator.` });
    }
  });

  test("what was retracted", async () => {
    const { tracker, record } = await makeJudged();
    await retractEvidence(testEditor, tracker.slug, 1, { version: 1, reason: "Withdrawn." });
    const { errors } = await refusalOf(record({ cites: ["1.2"] }));
    expect(errors).toEqual({ cites: "Item 1 was retracted and cannot be cited." });
  });

  test("a version that no longer stands", async () => {
    const { tracker, record } = await makeJudged();
    await editEvidence(testEditor, tracker.slug, 1, editOf(1, { headline: "None at all" }));
    const { errors } = await refusalOf(record());
    expect(errors.cites).toBe("Item 1 was changed after you opened this form. Read it again: “None at all”.");
  });
});

describe("the effective day", () => {
  test("is not to come", async () => {
    const { record } = await makeJudged();
    const tomorrow = addDays(dayOfMoment(new Date()), 1);
    const { errors } = await refusalOf(record({ effectiveOn: tomorrow, allowEarly: "yes" }));
    expect(errors.effectiveOn).toMatch(/^A judgement cannot speak of a day to come/);
  });

  test("before what is cited is warned of, and can be meant", async () => {
    const { record } = await makeJudged();
    const { errors } = await refusalOf(record({ effectiveOn: "2026-08-19" }));
    expect(errors).toEqual({ allowEarly: "It cites something of 20 Aug 2026, which is after the effective day." });
    expect(await record({ effectiveOn: "2026-08-19", allowEarly: "yes" })).toEqual({ number: 1 });
  });

  test("may lie within the month in which what is cited happened", async () => {
    const { tracker, record } = await makeJudged();
    await editEvidence(testEditor, tracker.slug, 1, editOf(1, { occurred: "2026-08" }));
    const cites = ["1.2"];
    expect(await record({ cites, effectiveOn: "2026-08-19" })).toEqual({ number: 1 });
  });

  test("before that of another judgement is warned of, and does not win", async () => {
    const { tracker, record, levelOn } = await makeJudged();
    await record();
    await makeItem(tracker, { occurred: "2026-08-01", bearings: { [INDICATOR]: "TOWARD" } });
    const back = { standing: "1", level: "SIGNS_OF_MOVEMENT", effectiveOn: "2026-08-01", cites: ["2.1"] };
    const { errors } = await refusalOf(record({ ...back, level: "NOT_YET_RATED", cites: [] }));
    expect(errors.allowEarly).toMatch(/because another judgement speaks of a later day, 20 Aug 2026/);
    await record({ ...back, allowEarly: "yes" });
    expect([await levelOn("2026-08-20"), await levelOn("2026-08-19")]).toEqual(["MOVING_AWAY", "SIGNS_OF_MOVEMENT"]);
  });
});

test("who did not see a colleague's judgement is shown it", async () => {
  const { tracker, record } = await makeJudged();
  await makeAssessment(tracker, INDICATOR, { level: "NO_MOVEMENT", rationale: "Nothing new." });
  const { errors, surroundings } = await refusalOf(record());
  expect(errors.form).toMatch(/^Test editor recorded a judgement after you opened this form/);
  expect(surroundings.present).toMatchObject({ standing: ["1"], level: ["NO_MOVEMENT"], rationale: ["Nothing new."] });
  expect(await record({ standing: "1" })).toEqual({ number: 2 });
});

test("who read older rules is refused", async () => {
  const { record } = await makeJudged();
  const { errors, surroundings } = await refusalOf(record({ codebook: "0" }));
  expect(errors.level).toBe("The rules were changed after you opened this form: version 1 holds now. Read them again.");
  expect(surroundings.present).toEqual({ codebook: ["1"] });
});

test("of 20 judgements at once one is recorded, and 19 are shown it", async () => {
  const { record, indicatorId } = await makeJudged();
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, nth) => record({ rationale: `Reason ${nth}.` })));
  const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(19);
  expect(refused.every((error) => error instanceof Refused && error.surroundings.present?.standing?.[0] === "1")).toBe(
    true,
  );
  expect(await db.assessment.count({ where: { indicatorId } })).toBe(1);
});

test("a form that is sent twice makes one judgement", async () => {
  const { tracker, record } = await makeJudged();
  const sent = await Promise.all([record({}, tracker.slug), record({}, tracker.slug)]);
  expect(sent).toEqual([{ number: 1 }, { number: 1 }]);
});

test("an indicator of another tracker is absent", async () => {
  const { tracker } = await makeJudged();
  await makeTracker({ indicators: ["exchanges"] });
  await expect(recordAssessment(testEditor, tracker.slug, "exchanges", judgement())).rejects.toThrow(Absent);
});
