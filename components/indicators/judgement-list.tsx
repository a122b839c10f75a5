import { AssessmentEntry } from "@/components/assessments/assessment-entry";
import { NewMark } from "@/components/news/new-mark";
import { ReviewEntry } from "@/components/reviews/review-entry";
import type { JudgementChange } from "@/lib/basis/read";
import { openChanges } from "@/lib/basis/rules";
import type { AssessmentRow } from "@/lib/indicators/read";
import type { Visit } from "@/lib/news/rules";
import type { ReviewRow } from "@/lib/reviews/read-history";

interface JudgementListProps {
  base: string;
  indicator: string;
  /** The standing one first. */
  assessments: AssessmentRow[];
  basisChanges: JudgementChange[];
  /** The last first. */
  reviews: ReviewRow[];
  visit: Visit;
}

/** Every judgement and every review that left one as it was, the last day first. */
export function JudgementList({ base, indicator, assessments, basisChanges, reviews, visit }: JudgementListProps) {
  const changed = new Set(openChanges(basisChanges).map(({ assessment }) => assessment));
  const entries = [
    ...assessments.map((assessment, index) => ({
      day: assessment.effectiveOn,
      at: assessment.recordedAt,
      entry: (
        <AssessmentEntry
          key={`assessment ${assessment.number}`}
          base={base}
          indicator={indicator}
          assessment={assessment}
          isStanding={index === 0}
          isBasisChanged={changed.has(assessment.number)}
          mark={<NewMark visit={visit} recorded={[{ kind: "ASSESSMENT", at: assessment.recordedAt.getTime() }]} />}
        />
      ),
    })),
    ...reviews.map((review) => ({
      day: review.reviewedOn,
      at: review.recordedAt,
      entry: (
        <ReviewEntry
          key={`review ${review.number}`}
          base={base}
          indicator={indicator}
          review={review}
          mark={<NewMark visit={visit} recorded={[{ kind: "REVIEW", at: review.recordedAt.getTime() }]} />}
        />
      ),
    })),
  ];
  return entries
    .sort((a, b) => (a.day === b.day ? b.at.getTime() - a.at.getTime() : a.day < b.day ? 1 : -1))
    .map(({ entry }) => entry);
}
