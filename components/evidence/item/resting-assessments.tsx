import { LevelMark } from "@/components/levels/level-mark";
import { dateInWords } from "@/lib/dates/words";
import type { RestingAssessment } from "@/lib/evidence/read-item";

interface RestingAssessmentsProps {
  base: string;
  assessments: RestingAssessment[];
  /** The version that the page shows. */
  shown: number;
}

/** The judgements that cite an item, with the version that each of them cites. */
export function RestingAssessments({ base, assessments, shown }: RestingAssessmentsProps) {
  if (assessments.length === 0) return <p className="mt-3 text-soft">None so far.</p>;
  return (
    <ul className="max-w-184">
      {assessments.map(({ indicator, title, number, level, effectiveOn, version, isStanding }) => (
        <li key={`${indicator}-${number}`} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
          <time dateTime={effectiveOn} className="w-28 text-soft max-sm:w-full">
            {dateInWords(effectiveOn)}
          </time>
          <a href={`${base}/indicators/${indicator}/assessments/${number}`}>
            {title}, assessment {number}
          </a>
          <LevelMark level={level} />
          <span className="text-note text-soft">
            {[isStanding && "holds now", version !== shown && `on version ${version}`].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
