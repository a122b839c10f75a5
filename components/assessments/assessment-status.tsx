import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/dates/words";
import type { AssessmentPage } from "@/lib/indicators/read-assessment";
import { LEVELS } from "@/lib/scales/rules";

/** Says whether a judgement still holds, and else what took its place. */
export function AssessmentStatus({ page, indicatorAddress }: { page: AssessmentPage; indicatorAddress: string }) {
  const { number, effectiveOn, standing, next } = page;
  if (standing?.number === number) return <Notice title="This is the judgement that holds now." />;
  return (
    <Notice tone="due" title="This judgement no longer holds.">
      {next && (
        <p>
          {next.effectiveOn === effectiveOn ? "Another of the same day took its place: " : "It gave way: "}
          <a href={`${indicatorAddress}/assessments/${next.number}`}>
            assessment {next.number}, from {dateInWords(next.effectiveOn)}
          </a>
          .
        </p>
      )}
      {standing && standing.number !== next?.number && (
        <p>
          What holds now:{" "}
          <a href={`${indicatorAddress}/assessments/${standing.number}`}>
            {LEVELS[standing.level].words.toLowerCase()}, from {dateInWords(standing.effectiveOn)}
          </a>
          .
        </p>
      )}
    </Notice>
  );
}
