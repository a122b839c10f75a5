import { Occurred } from "@/components/evidence/occurred";
import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import type { Period } from "@/lib/timeline/period";
import type { Stretch } from "@/lib/timeline/rules";
import { itemsInWords, pullsInWords } from "@/lib/timeline/words";
import { PullMark } from "./pull-mark";

interface TimelineListProps {
  stretches: readonly Stretch[];
  itemAddress: (number: number) => string;
  periodAddress: (period: Period) => string;
  listAddress: (period: Period) => string;
}

/** What a timeline holds, in words, the first first: each item, or of too many how many each stretch has. */
export function TimelineList({ stretches, itemAddress, periodAddress, listAddress }: TimelineListProps) {
  return (
    <section aria-labelledby="in-words">
      <SectionHeading id="in-words">In the order of time</SectionHeading>
      <ol>
        {stretches.map(({ of, count, pulls, items }) => {
          const days = { from: of, to: of };
          return (
            <li key={of} className="border-line border-b py-2.5 md:grid md:grid-cols-[9rem_minmax(0,1fr)] md:gap-x-6">
              <h3 className="font-medium">
                {items ? (
                  dateInWords(of)
                ) : (
                  <a href={of.length === 10 ? listAddress(days) : periodAddress(days)}>{dateInWords(of)}</a>
                )}
              </h3>
              {items ? (
                <ol className="grid gap-1.5">
                  {items.map(({ number, occurred, headline, pull }) => (
                    <li key={number} className="sm:grid sm:grid-cols-[8rem_8rem_minmax(0,1fr)] sm:gap-x-4">
                      <span className="text-soft max-sm:me-3">
                        <Occurred date={occurred} />
                      </span>
                      <PullMark pull={pull} />
                      <a
                        href={itemAddress(number)}
                        className={`max-sm:block ${pull === "RETRACTED" ? "line-through decoration-current" : ""}`}
                      >
                        {headline}
                      </a>
                    </li>
                  ))}
                </ol>
              ) : (
                <p className="text-soft">
                  {itemsInWords(count)}: {pullsInWords(pulls)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
