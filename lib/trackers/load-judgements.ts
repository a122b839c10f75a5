import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { type Frame, type Ids, idIn } from "./load-frame";
import type { IndicatorFile } from "./package-input";
import type { TrackerPackage } from "./package-shape";

/** Enters the assessments of each indicator in the order of the package, with the items that they cite. */
export async function enterAssessments(
  open: Writing,
  editor: Editor,
  frame: Frame,
  versions: Ids,
  { indicators }: TrackerPackage,
): Promise<void> {
  for (const [slug, { value }] of indicators) {
    for (const [index, assessment] of value.assessments.entries()) {
      await enterAssessment(open, editor, frame, versions, { indicator: slug, number: index + 1, assessment });
    }
  }
}

interface Judgement {
  indicator: string;
  number: number;
  assessment: IndicatorFile["assessments"][number];
}

function enterAssessment(
  { tx, enter }: Writing,
  editor: Editor,
  frame: Frame,
  versions: Ids,
  { indicator, number, assessment }: Judgement,
): Promise<void> {
  const indicatorId = idIn(frame.indicators, indicator);
  return enter("recordAssessment", null, async (place) => {
    const { id } = await tx.assessment.create({
      data: {
        indicatorId,
        codebookId: idIn(frame.codebooks, indicator),
        number,
        level: assessment.level,
        confidence: assessment.confidence,
        confidenceReason: assessment.confidence_reason,
        rationale: assessment.rationale,
        effectiveOn: assessment.effective_on,
        state: "PUBLISHED",
        authorId: editor.id,
        signedAs: editor.signedAs,
        ...place,
      },
    });
    await tx.assessmentCitation.createMany({
      data: assessment.cites.map((item) => ({ assessmentId: id, indicatorId, versionId: idIn(versions, item) })),
    });
    const subject = `${frame.slug}/indicators/${indicator}/assessments/${number}`;
    return { subject, after: ["assessment", id], result: undefined };
  });
}
