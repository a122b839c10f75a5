import { writing } from "@/lib/ledger/write";
import type { AssessmentRecord } from "./assessment-record";
import { type ItemRecord, makeItem } from "./item-record";
import { idOf, type TrackerRecord, testEditor } from "./tracker-record";

export interface LookRecord {
  id: number;
  number: number;
  recordedAt: Date;
}

interface CheckShape {
  checkedOn?: string;
  source?: string;
  scope?: string;
  note?: string | null;
}

/** Adds a look that found nothing, over the day on which it was made. */
export async function makeCheck(
  tracker: TrackerRecord,
  indicator: string,
  shape: CheckShape = {},
): Promise<LookRecord> {
  const indicatorId = idOf(tracker.indicators, indicator);
  const [firstSource = ""] = Object.keys(tracker.sources);
  const { checkedOn = "2026-02-01", source = firstSource, scope = "Any launch.", note = null } = shape;
  const { at, ...made } = await writing(testEditor, async ({ tx, enter }) => {
    const number = (await tx.check.count({ where: { indicatorId } })) + 1;
    return enter("recordCheck", null, async (place) => {
      const look = { sourceId: idOf(tracker.sources, source), scope, note, checkedOn };
      const period = { periodFirst: checkedOn, periodLast: checkedOn };
      const of = { indicatorId, trackerId: tracker.id, number, signedAs: testEditor.signedAs };
      const { id } = await tx.check.create({ data: { ...of, ...look, ...period, ...place } });
      const result = { id, number, at: place.recordedAt.toISOString() };
      return {
        subject: `${tracker.slug}/indicators/${indicator}/checks/${number}`,
        after: ["indicator_check", id],
        result,
      };
    });
  });
  return { ...made, recordedAt: new Date(at) };
}

interface ReviewShape {
  reviewedOn?: string;
  note?: string | null;
  /** The versions that were looked at; left out, a new neutral item of the day. */
  cites?: ItemRecord[];
}

/** Adds a "reviewed, unchanged" of a judgement. */
export async function makeReview(
  tracker: TrackerRecord,
  indicator: string,
  assessment: AssessmentRecord,
  { reviewedOn = "2026-03-01", note = null, cites }: ReviewShape = {},
): Promise<LookRecord> {
  const indicatorId = idOf(tracker.indicators, indicator);
  const cited = cites ?? [await makeItem(tracker, { occurred: reviewedOn, bearings: { [indicator]: "NEUTRAL" } })];
  const { at, ...made } = await writing(testEditor, async ({ tx, enter }) => {
    const number = (await tx.review.count({ where: { indicatorId } })) + 1;
    return enter("recordReview", null, async (place) => {
      const said = { assessmentId: assessment.id, reviewedOn, note, signedAs: testEditor.signedAs };
      const { id } = await tx.review.create({ data: { indicatorId, number, ...said, ...place } });
      await tx.reviewCitation.createMany({
        data: cited.map(({ versionId }) => ({ reviewId: id, indicatorId, versionId })),
      });
      const result = { id, number, at: place.recordedAt.toISOString() };
      return { subject: `${tracker.slug}/indicators/${indicator}/reviews/${number}`, after: ["review", id], result };
    });
  });
  return { ...made, recordedAt: new Date(at) };
}
