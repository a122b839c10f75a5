import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import type { Found } from "@/lib/trackers/read-found";

const ROW =
  "grid gap-x-6 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_9rem] sm:items-baseline";

/** What a search at the desk found, each leading to where it is worked on. */
export function FoundLists({ found: { indicators, items } }: { found: Found }) {
  return (
    <>
      {indicators.length > 0 && (
        <section aria-labelledby="indicators">
          <SectionHeading id="indicators">Indicators</SectionHeading>
          <ul>
            {indicators.map(({ tracker, trackerTitle, slug, title, isRetired }) => (
              <li key={`${tracker} ${slug}`} className={ROW}>
                <a href={`/trackers/${tracker}/indicators/${slug}`}>{title}</a>
                <span className="text-note text-soft">{trackerTitle}</span>
                {isRetired ? (
                  <span className="text-soft">Retired</span>
                ) : (
                  <a href={`/desk/assessments/new?tracker=${tracker}&indicator=${slug}`}>
                    New assessment<span className="sr-only"> of {title}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="items">
          <SectionHeading id="items">Evidence</SectionHeading>
          <ul>
            {items.map(({ tracker, trackerTitle, number, occurred, headline, state }) => (
              <li key={`${tracker} ${number}`} className={ROW}>
                <span>
                  <a
                    href={`/desk/trackers/${tracker}/evidence/${number}`}
                    className={state === "RETRACTED" ? "line-through decoration-current" : ""}
                  >
                    {headline}
                  </a>
                  {state === "RETRACTED" && <span className="text-soft"> retracted</span>}
                </span>
                <span className="text-note text-soft">
                  Item {number}, {trackerTitle}
                </span>
                <span className="text-soft">{dateInWords(occurred)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
