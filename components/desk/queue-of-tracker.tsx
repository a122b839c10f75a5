import { LevelMark } from "@/components/levels/level-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { daysInWords } from "@/lib/dates/words";
import type { OverdueReview, ReviewQueue } from "@/lib/reviews/read";

/** What one tracker asks of its editors. */
export function QueueOfTracker({ tracker }: { tracker: ReviewQueue[number] }) {
  const { slug, title, indicators, overdue } = tracker;
  return (
    <section aria-labelledby={`queue-${slug}`}>
      <SectionHeading id={`queue-${slug}`} beside={<a href={`/trackers/${slug}`}>Public board</a>}>
        {title}
      </SectionHeading>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        <a href={`/desk/trackers/${slug}/evidence/new`}>New evidence</a>
        <a href={`/desk/trackers/${slug}`}>All indicators and items</a>
      </p>
      {overdue.length === 0 ? (
        <p className="mt-3 text-soft">None of {indicators} indicators is overdue for review.</p>
      ) : (
        <table className="mt-3 w-full">
          <caption className="mb-1.5 text-start text-soft">
            {overdue.length} of {indicators} indicators overdue for review, the longest first.
          </caption>
          <thead className="text-left text-note text-soft max-sm:sr-only">
            <tr className="border-line border-b">
              <th scope="col" className="py-1.5 pe-6 font-normal">
                Indicator
              </th>
              <th scope="col" className="py-1.5 pe-6 font-normal sm:w-44">
                Level
              </th>
              <th scope="col" className="py-1.5 pe-6 font-normal sm:w-36">
                Overdue by
              </th>
              <th scope="col" className="py-1.5 font-normal sm:w-36">
                To do
              </th>
            </tr>
          </thead>
          <tbody>
            {overdue.map((review) => (
              <QueueRow key={review.slug} tracker={slug} review={review} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const CELL = "pe-6 align-middle max-sm:block sm:py-2.5";

function QueueRow({ tracker, review: { slug, title, level, daysOver } }: { tracker: string; review: OverdueReview }) {
  return (
    <tr className="border-line border-b max-sm:block max-sm:py-3">
      <th scope="row" className={`text-start font-semibold ${CELL}`}>
        <a href={`/trackers/${tracker}/indicators/${slug}`}>{title}</a>
      </th>
      <td className={CELL}>
        <LevelMark level={level} />
      </td>
      <td className={`text-due ${CELL}`}>
        {daysOver === null ? "Never judged" : daysInWords(daysOver)}
        {daysOver !== null && <span className="sm:sr-only"> overdue</span>}
      </td>
      <td className={CELL}>
        <a href={`/desk/trackers/${tracker}/indicators/${slug}/assessments/new`}>
          New assessment<span className="sr-only"> of {title}</span>
        </a>
      </td>
    </tr>
  );
}
