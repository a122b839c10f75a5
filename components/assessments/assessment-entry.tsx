import type { ReactNode } from "react";
import { ReviewNote } from "@/components/approvals/review-note";
import { BasisChanged } from "@/components/basis/basis-changed";
import { DissentList } from "@/components/dissents/dissent-list";
import { LevelMark } from "@/components/levels/level-mark";
import { basisInWords } from "@/lib/corroboration/rules";
import { dateInWords, momentInWords } from "@/lib/dates/words";
import type { AssessmentRow } from "@/lib/indicators/read";
import { CONFIDENCES } from "@/lib/scales/rules";
import { Citations } from "./citations";
import { ExceptionSentence } from "./exception-sentence";

interface AssessmentEntryProps {
  /** The addresses of the tracker and of the indicator. */
  base: string;
  indicator: string;
  assessment: AssessmentRow;
  isStanding: boolean;
  /** Whether something that it rests on fell and nobody looked at it since. */
  isBasisChanged: boolean;
  /** Says that it is new to the reader. */
  mark?: ReactNode;
}

/** One judgement in the list of all. */
export function AssessmentEntry(props: AssessmentEntryProps) {
  const { base, indicator, assessment, isStanding, isBasisChanged, mark } = props;
  const { number, level, effectiveOn, confidence, confidenceReason, rationale, codebookVersion } = assessment;
  return (
    <article className="grid gap-x-8 gap-y-1 border-line border-b py-4 md:grid-cols-[11rem_1fr]">
      <div>
        <h3 className="font-medium">
          <time dateTime={effectiveOn}>{dateInWords(effectiveOn)}</time> {mark}
        </h3>
        <LevelMark level={level} />
        {isStanding && <p className="text-note text-soft">holds now</p>}
        {isBasisChanged && (
          <p className="text-note">
            <BasisChanged />
          </p>
        )}
      </div>
      <div className="min-w-0 max-w-184">
        <p className="font-serif text-[1.0625rem] leading-normal">{rationale}</p>
        {confidence && (
          <p className="mt-1.5 text-soft">
            {CONFIDENCES[confidence].words} confidence{confidenceReason ? `: ${confidenceReason}` : "."}
          </p>
        )}
        <ExceptionSentence sentence={assessment.ruleException} />
        <p className="mt-1.5 text-note text-soft">{basisInWords(assessment.citations, assessment.checks.length)}</p>
        <Citations base={base} indicator={indicator} citations={assessment.citations} checks={assessment.checks} />
        <p className="mt-1.5 text-note text-soft">
          {assessment.signedAs} · <ReviewNote {...assessment} />
          recorded <time dateTime={assessment.recordedAt.toISOString()}>{momentInWords(assessment.recordedAt)}</time> ·{" "}
          <a href={`${base}/codebook#${indicator}`}>codebook version {codebookVersion}</a> ·{" "}
          <a href={`${base}/indicators/${indicator}/assessments/${number}`}>Assessment {number}</a>
        </p>
        <DissentList dissents={assessment.dissents} />
      </div>
    </article>
  );
}
