import { ReviewNote } from "@/components/approvals/review-note";
import { DissentList } from "@/components/dissents/dissent-list";
import { basisInWords } from "@/lib/corroboration/rules";
import { daysInWords } from "@/lib/dates/words";
import type { AssessmentRow, IndicatorFrame } from "@/lib/indicators/read";

interface StandingRationaleProps {
  base: string;
  indicator: IndicatorFrame;
  assessment: AssessmentRow | null;
}

/** Why an indicator stands where it stands, and what that rests on. */
export function StandingRationale({ base, indicator, assessment }: StandingRationaleProps) {
  const { slug, reviewEveryDays, reviewNote } = indicator;
  const review = `Reviewed every ${daysInWords(reviewEveryDays)}${reviewNote ? `, ${reviewNote}` : ""}.`;
  if (!assessment) {
    return (
      <>
        <p className="mt-5 max-w-184 font-serif text-lead">
          Nothing has been judged here yet: the indicator is not yet rated.
        </p>
        <p className="mt-2 max-w-184 text-note text-soft">{review}</p>
      </>
    );
  }
  return (
    <>
      <p className="mt-5 max-w-184 font-serif text-lead">{assessment.rationale}</p>
      {assessment.confidenceReason && (
        <p className="mt-2 max-w-184 text-soft">On the confidence: {assessment.confidenceReason}</p>
      )}
      <p className="mt-2 max-w-184 text-note text-soft">
        {basisInWords(assessment.citations, assessment.checks.length)} {assessment.signedAs}.{" "}
        <ReviewNote {...assessment} end=". " />
        <a href={`${base}/indicators/${slug}/assessments/${assessment.number}`}>Permanent address of this judgement</a>.{" "}
        {review}
      </p>
      <DissentList dissents={assessment.dissents} />
    </>
  );
}
