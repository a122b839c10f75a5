import { writing } from "@/lib/ledger/write";
import type { Confidence, EditorialState, Level } from "@/lib/scales/rules";
import { type ItemRecord, makeItem } from "./item-record";
import { idOf, type TrackerRecord, testEditor } from "./tracker-record";

interface AssessmentShape {
  level?: Level;
  effectiveOn?: string;
  confidence?: Confidence;
  confidenceReason?: string | null;
  rationale?: string;
  state?: EditorialState;
  /** The versions that it rests on; left out, a new neutral item of the effective day. */
  cites?: ItemRecord[];
}

export interface AssessmentRecord {
  id: number;
  number: number;
  recordedAt: Date;
}

/** Adds a judgement on an indicator, by default resting on a new item of its own. */
export async function makeAssessment(
  tracker: TrackerRecord,
  indicator: string,
  shape: AssessmentShape = {},
): Promise<AssessmentRecord> {
  const { cites, level = "NO_MOVEMENT", ...fields } = shape;
  const effectiveOn = fields.effectiveOn ?? "2026-02-01";
  const isRated = level !== "NOT_YET_RATED";
  const indicatorId = idOf(tracker.indicators, indicator);
  const own = { occurred: effectiveOn, bearings: { [indicator]: "NEUTRAL" as const } };
  const cited = cites ?? (isRated ? [await makeItem(tracker, own)] : []);
  const { at, ...made } = await writing(testEditor, async ({ tx, enter }) => {
    const { _max } = await tx.assessment.aggregate({ where: { indicatorId }, _max: { number: true } });
    const codebook = await tx.codebook.findFirstOrThrow({ where: { indicatorId }, orderBy: { version: "desc" } });
    const number = (_max.number ?? 0) + 1;
    return enter("recordAssessment", null, async (place) => {
      const assessment = await tx.assessment.create({
        data: {
          rationale: `Why it is so, ${number}.`,
          confidenceReason: "One origin.",
          state: "PUBLISHED",
          ...fields,
          ...place,
          level,
          confidence: isRated ? (fields.confidence ?? "MODERATE") : null,
          effectiveOn,
          indicatorId,
          number,
          codebookId: codebook.id,
          signedAs: testEditor.signedAs,
        },
      });
      await tx.assessmentCitation.createMany({
        data: cited.map(({ versionId }) => ({ assessmentId: assessment.id, indicatorId, versionId })),
      });
      const subject = `${tracker.slug}/indicators/${indicator}/assessments/${number}`;
      const result = { id: assessment.id, number, at: place.recordedAt.toISOString() };
      return { subject, after: ["assessment", assessment.id], result };
    });
  });
  return { ...made, recordedAt: new Date(at) };
}
