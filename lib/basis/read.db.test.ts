import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { writing } from "@/lib/ledger/write";
import { mergeSource, rateSource } from "@/lib/sources/write-changes";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import type { AskedView } from "@/lib/view";
import { indicatorBasisChanges, unsettledIn } from "./read";
import { restingOnSource } from "./read-resting";
import { openChanges } from "./rules";

const SLUG = "missile-tests";

function changesOf(tracker: TrackerRecord, knownBefore: Date | null = null) {
  return indicatorBasisChanges(tracker.id, idOf(tracker.indicators, SLUG), knownBefore);
}

async function unsettledAssessments(trackerId: number, knownBefore: Date | null): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`${unsettledIn(trackerId, knownBefore)}`;
  return new Set(rows.map(({ id }) => id));
}

async function rate(tracker: TrackerRecord, name: string, seen: "A" | "B" | "D", reliability: "A" | "B" | "D") {
  const id = idOf(tracker.sources, name);
  await rateSource(testEditor, tracker.slug, id, { seen, reliability, reason: "It was wrong twice." });
}

test("a judgement whose item is retracted has a changed basis, with who, why and when", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Ten fired" });
  const { id } = await makeAssessment(tracker, SLUG, { cites: [item] });
  expect(await changesOf(tracker)).toEqual([]);
  const { recordedAt } = await retractItem(tracker, item);
  expect(await changesOf(tracker)).toMatchObject([
    {
      cause: "RETRACTION",
      indicator: SLUG,
      assessment: 1,
      item: 1,
      headline: "Ten fired",
      reason: "The source withdrew it.",
      signedAs: "Test editor",
      changedAt: recordedAt,
      settledAt: null,
    },
  ]);
  expect(await unsettledAssessments(tracker.id, null)).toEqual(new Set([id]));
  expect(await changesOf(tracker, recordedAt)).toEqual([]);
  expect(await unsettledAssessments(tracker.id, recordedAt)).toEqual(new Set());
});

test("a correction is no fall, and what cites another item is not concerned", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeAssessment(tracker, SLUG, { cites: [item] });
  await correctItem(tracker, item, { headline: "Nine" });
  await retractItem(tracker, await makeItem(tracker));
  expect(await changesOf(tracker)).toEqual([]);
});

test("an item that was corrected and then retracted counts for what cites its first version", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeAssessment(tracker, SLUG, { cites: [item] });
  await retractItem(tracker, await correctItem(tracker, item, { headline: "Nine" }));
  expect(await changesOf(tracker)).toMatchObject([{ cause: "RETRACTION", assessment: 1 }]);
});

test.each(["origin", "outlet"])("a judgement rests on the %s of what it cites", async (role) => {
  const tracker = await makeTracker({ sources: { KCNA: "B", Reuters: "A", Yonhap: "A" } });
  const item = await makeItem(tracker, { origin: "KCNA", outlet: "Yonhap", [role]: "Reuters" });
  await makeAssessment(tracker, SLUG, { cites: [item] });
  await rate(tracker, "Reuters", "A", "D");
  expect(await changesOf(tracker)).toMatchObject([
    { cause: "DOWNGRADE", source: "Reuters", before: "A", after: "D", reason: "It was wrong twice.", assessment: 1 },
  ]);
});

test("a judgement rests on the source of a check that it cites", async () => {
  const tracker = await makeTracker();
  const { id: checkId } = await makeCheck(tracker, SLUG, { source: "Reuters" });
  const { id, indicatorId } = await assessmentOnCheck(tracker, checkId);
  await rate(tracker, "Reuters", "A", "B");
  expect(await unsettledAssessments(tracker.id, null)).toEqual(new Set([id]));
  const resting = await restingOnSource(tracker.id, idOf(tracker.sources, "Reuters"), "2026-05-01");
  expect(resting.assessments).toMatchObject([{ number: 1 }]);
  expect(indicatorId).toBeGreaterThan(0);
});

async function assessmentOnCheck(tracker: TrackerRecord, checkId: number) {
  const indicatorId = idOf(tracker.indicators, SLUG);
  const { id: codebookId } = await db.codebook.findFirstOrThrow({ where: { indicatorId } });
  return writing(testEditor, ({ tx, enter }) =>
    enter("recordAssessment", null, async (place) => {
      const said = {
        level: "NO_MOVEMENT",
        confidence: "LOW",
        rationale: "Nothing was found.",
        state: "PUBLISHED",
      } as const;
      const of = { indicatorId, codebookId, number: 1, effectiveOn: "2026-02-01", signedAs: "Test editor" };
      const { id } = await tx.assessment.create({ data: { ...of, ...said, ...place } });
      await tx.assessmentCheck.create({ data: { assessmentId: id, indicatorId, checkId } });
      const subject = `${tracker.slug}/indicators/${SLUG}/assessments/1`;
      return { subject, after: ["assessment", id], result: { id, indicatorId } };
    }),
  );
}

test("a letter that recovers, rises, or fell before the judgement, leaves the basis as it was", async () => {
  const tracker = await makeTracker();
  await rate(tracker, "Reuters", "A", "B");
  const item = await makeItem(tracker, { origin: "Reuters", outlet: "Reuters" });
  await makeAssessment(tracker, SLUG, { cites: [item] });
  expect(await changesOf(tracker)).toEqual([]);
  await rate(tracker, "Reuters", "B", "D");
  const fallen = (await changesOf(tracker)).map(({ changedAt }) => changedAt);
  await rate(tracker, "Reuters", "D", "A");
  expect([fallen.length, await changesOf(tracker)]).toEqual([1, []]);
  const { recordedAt } = await db.sourceRating.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(await changesOf(tracker, recordedAt)).toHaveLength(1);
});

test("to be merged into a source of a worse letter is a fall, and so is a later fall of that one", async () => {
  const tracker = await makeTracker({ sources: { KCNA: "B", Reuters: "A" } });
  const item = await makeItem(tracker, { origin: "Reuters", outlet: "Reuters" });
  await makeAssessment(tracker, SLUG, { cites: [item] });
  const [id, into] = [idOf(tracker.sources, "Reuters"), idOf(tracker.sources, "KCNA")];
  await mergeSource(testEditor, tracker.slug, id, { into, reason: "They are one." });
  await rate(tracker, "KCNA", "B", "D");
  expect(await changesOf(tracker)).toMatchObject([
    { source: "KCNA", before: "B", after: "D" },
    { source: "KCNA", before: "A", after: "B" },
  ]);
  expect((await restingOnSource(tracker.id, into, "2026-05-01")).assessments).toMatchObject([{ number: 1 }]);
});

test("a review of the indicator settles it, and on the day before it is still open", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  const assessment = await makeAssessment(tracker, SLUG, { cites: [item] });
  await makeReview(tracker, SLUG, assessment, { reviewedOn: "2026-02-10" });
  await retractItem(tracker, item);
  expect(await changesOf(tracker)).toMatchObject([{ settledAt: null }]);
  const { recordedAt } = await makeReview(tracker, SLUG, assessment);
  expect(await changesOf(tracker)).toMatchObject([{ settledAt: recordedAt }]);
  expect(await unsettledAssessments(tracker.id, null)).toEqual(new Set());
  expect(await unsettledAssessments(tracker.id, recordedAt)).toEqual(new Set([assessment.id]));
});

test("a judgement that can take its place settles it; one of an earlier day or on another indicator does not", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeAssessment(tracker, SLUG, { cites: [item], effectiveOn: "2026-02-01" });
  await retractItem(tracker, item);
  await makeAssessment(tracker, SLUG, { effectiveOn: "2025-12-01" });
  await makeAssessment(tracker, "humanitarian-aid", { effectiveOn: "2026-03-01" });
  expect(await changesOf(tracker)).toMatchObject([{ assessment: 1, settledAt: null }]);
  const { recordedAt } = await makeAssessment(tracker, SLUG, { effectiveOn: "2026-02-01" });
  expect(await changesOf(tracker)).toMatchObject([{ assessment: 1, settledAt: recordedAt }]);
});

test("what was judged again and falls again is open again", async () => {
  const tracker = await makeTracker();
  const [first, second] = [await makeItem(tracker), await makeItem(tracker)];
  const assessment = await makeAssessment(tracker, SLUG, { cites: [first, second] });
  await retractItem(tracker, first);
  await makeReview(tracker, SLUG, assessment);
  await retractItem(tracker, second);
  expect((await changesOf(tracker)).map(({ settledAt }) => settledAt === null)).toEqual([true, false]);
});

test("the board and the indicator mark the judgement that holds, on both clocks, until it is looked at again", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  const assessment = await makeAssessment(tracker, SLUG, { cites: [item] });
  const retracted = await retractItem(tracker, item);
  const marked = async (view: AskedView) => {
    const [board, page] = [await trackerBoard(tracker.slug, view), await indicatorPage(tracker.slug, SLUG, view)];
    const rows = board?.rows.filter(({ isBasisChanged }) => isBasisChanged).map(({ slug }) => slug);
    return { rows, open: openChanges(page?.basisChanges ?? []).length };
  };
  expect(await marked(testView())).toEqual({ rows: [SLUG], open: 1 });
  expect(await marked(knownBefore(retracted.recordedAt))).toEqual({ rows: [], open: 0 });
  const review = await makeReview(tracker, SLUG, assessment);
  expect(await marked(testView())).toEqual({ rows: [], open: 0 });
  expect(await marked(knownBefore(review.recordedAt))).toEqual({ rows: [SLUG], open: 1 });
  const page = await assessmentPage(tracker.slug, SLUG, 1, "2026-05-01");
  expect(page?.basisChanges).toMatchObject([{ cause: "RETRACTION", item: 1, settledAt: review.recordedAt }]);
});
