import type { ReactNode } from "react";
import { Citations } from "@/components/assessments/citations";
import { dateInWords, momentInWords } from "@/lib/dates/words";
import type { ReviewRow } from "@/lib/reviews/read-history";

interface ReviewEntryProps {
  /** The addresses of the tracker and of the indicator. */
  base: string;
  indicator: string;
  review: ReviewRow;
  /** Says that it is new to the reader. */
  mark: ReactNode;
}

/** One "reviewed, unchanged" in the list of judgements. */
export function ReviewEntry({ base, indicator, review, mark }: ReviewEntryProps) {
  const { number, assessment, reviewedOn, note, signedAs, recordedAt, citations, checks } = review;
  return (
    <article
      id={`review-${number}`}
      className="grid scroll-mt-4 gap-x-8 gap-y-1 border-line border-b py-4 md:grid-cols-[11rem_1fr]"
    >
      <div>
        <h3 className="font-medium">
          <time dateTime={reviewedOn}>{dateInWords(reviewedOn)}</time> {mark}
        </h3>
        <p className="text-soft">Reviewed, unchanged</p>
      </div>
      <div className="min-w-0 max-w-184">
        {note && <p className="whitespace-pre-line font-serif text-[1.0625rem] leading-normal">{note}</p>}
        <Citations base={base} indicator={indicator} citations={citations} checks={checks} />
        <p className="mt-1.5 text-note text-soft">
          {signedAs} · recorded <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time> · leaves{" "}
          <a href={`${base}/indicators/${indicator}/assessments/${assessment}`}>assessment {assessment}</a> as it is ·{" "}
          <a href={`${base}/indicators/${indicator}#review-${number}`}>Review {number}</a>
        </p>
      </div>
    </article>
  );
}
