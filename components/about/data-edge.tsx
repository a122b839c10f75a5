import { dateInWords } from "@/lib/dates/words";
import type { AboutTracker } from "@/lib/trackers/read-about";

/** How far evidence was gathered, indicator by indicator, and what is known to be missing. */
export function DataEdge({ base, tracker }: { base: string; tracker: AboutTracker }) {
  const { items, firstDay, lastDay, indicators } = tracker;
  return (
    <div className="mt-3">
      <p className="max-w-184">
        {firstDay && lastDay
          ? `${items.toLocaleString("en-GB")} ${items === 1 ? "item" : "items"}, from ${dateInWords(firstDay)} to ${dateInWords(lastDay)}. What happened after an indicator was last searched is not in it.`
          : "No evidence has been filed yet."}
      </p>
      <dl className="mt-3 gap-x-14 border-line border-t md:columns-2">
        {indicators.map(({ slug, title, searchedUntil, knownGaps }) => (
          <div key={slug} className="break-inside-avoid border-line border-b py-2">
            <dt>
              <a href={`${base}/indicators/${slug}`} className="font-medium">
                {title}
              </a>{" "}
              <span className="text-note text-soft">
                {searchedUntil
                  ? `searched until ${dateInWords(searchedUntil)}`
                  : "not recorded how far it was searched"}
              </span>
            </dt>
            {knownGaps.map((gap) => (
              <dd key={gap} className="ms-4 list-item list-disc text-soft">
                {gap}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
