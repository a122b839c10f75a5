import { ConfidenceWord } from "@/components/levels/confidence-word";
import { LevelMark } from "@/components/levels/level-mark";
import type { LevelChange } from "@/lib/changes/read";
import { dateInWords } from "@/lib/dates/words";

interface LevelChangesProps {
  /** The tracker's address. */
  base: string;
  changes: readonly LevelChange[];
}

/** Indicators with the level that they had, the one that they have, and the judgement that gave it. */
export function LevelChanges({ base, changes }: LevelChangesProps) {
  return (
    <ul>
      {changes.map(({ slug, title, before, after, reason }) => (
        <li
          key={slug}
          className="grid break-inside-avoid gap-x-8 gap-y-1 border-line border-b py-3 md:grid-cols-[15rem_1fr]"
        >
          <h3 className="font-medium">
            <a href={`${base}/indicators/${slug}`}>{title}</a>
          </h3>
          <div className="min-w-0 max-w-184">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <LevelMark level={before} />
              <span>
                <span aria-hidden="true">→</span>
                <span className="sr-only">, now</span>
              </span>
              <LevelMark level={after} />
            </p>
            {reason && (
              <>
                <p className="mt-1 whitespace-pre-line">{reason.rationale}</p>
                <p className="mt-1 text-note text-soft">
                  <ConfidenceWord confidence={reason.confidence} />
                  {reason.confidence && " · "}
                  <a href={`${base}/indicators/${slug}/assessments/${reason.number}`}>
                    Judged for {dateInWords(reason.effectiveOn)}
                  </a>
                </p>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
