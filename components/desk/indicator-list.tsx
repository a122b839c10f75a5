import { LevelMark } from "@/components/levels/level-mark";
import { dateInWords } from "@/lib/dates/words";
import type { TrackerOnDesk } from "@/lib/trackers/read-desk";

/** Every indicator with where it stands, each leading to the forms that settle it. */
export function IndicatorList({ tracker, mayEdit }: { tracker: TrackerOnDesk; mayEdit: boolean }) {
  if (tracker.indicators.length === 0) return <p className="mt-3 text-soft">Nothing is watched here yet.</p>;
  return (
    <ul>
      {tracker.indicators.map(({ slug, title, level, effectiveOn, hasRules, isRetired }) => (
        <li
          key={slug}
          className="grid gap-x-4 border-line border-b py-2 md:grid-cols-[minmax(0,1fr)_11rem_9rem] md:items-baseline xl:grid-cols-[minmax(0,1fr)_11rem_9rem_31rem]"
        >
          <a href={`/trackers/${tracker.slug}/indicators/${slug}`} className="font-medium">
            {title}
          </a>
          <LevelMark level={level} />
          <span className="text-soft">{effectiveOn && `from ${dateInWords(effectiveOn)}`}</span>
          {isRetired ? (
            <span className="text-soft md:max-xl:col-span-3">Retired</span>
          ) : (
            <span className="flex flex-wrap gap-x-4 md:max-xl:col-span-3">
              {hasRules && (
                <a href={`/desk/trackers/${tracker.slug}/indicators/${slug}/assessments/new`}>
                  New assessment<span className="sr-only"> of {title}</span>
                </a>
              )}
              {effectiveOn && (
                <a href={`/desk/trackers/${tracker.slug}/indicators/${slug}/reviews/new`}>
                  Reviewed, unchanged<span className="sr-only"> ({title})</span>
                </a>
              )}
              <a href={`/desk/trackers/${tracker.slug}/indicators/${slug}/checks/new`}>
                New check<span className="sr-only"> of {title}</span>
              </a>
              {mayEdit && (
                <a href={`/desk/trackers/${tracker.slug}/indicators/${slug}/codebook/edit`}>
                  {hasRules ? "Rules" : "Write its rules"}
                  <span className="sr-only">{hasRules ? ` of ${title}` : `: ${title}`}</span>
                </a>
              )}
              {mayEdit && (
                <a href={`/desk/trackers/${tracker.slug}/indicators/${slug}/edit`}>
                  Edit<span className="sr-only"> {title}</span>
                </a>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
