import { ConfidenceWord } from "@/components/levels/confidence-word";
import { LevelMark } from "@/components/levels/level-mark";
import type { StandingJudgement as Standing } from "@/lib/assessments/read-citable";
import { dateInWords } from "@/lib/dates/words";

/** Where the indicator stands until the new judgement is saved. */
export function StandingJudgement({ standing }: { standing: Standing | null }) {
  if (!standing) return <p className="text-soft">Nobody has judged this indicator yet.</p>;
  return (
    <div className="max-w-184">
      <p className="flex flex-wrap gap-x-4">
        <LevelMark level={standing.level} />
        <ConfidenceWord confidence={standing.confidence} />
        <span className="text-soft">
          from {dateInWords(standing.effectiveOn)} · {standing.signedAs}
        </span>
      </p>
      <p className="mt-2 font-serif text-[1.0625rem] leading-normal">{standing.rationale}</p>
      {standing.confidenceReason && <p className="mt-1 text-note text-soft">{standing.confidenceReason}</p>}
    </div>
  );
}
