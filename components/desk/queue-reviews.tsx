import { LevelMark } from "@/components/levels/level-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { daysBetween } from "@/lib/dates/days";
import { daysInWords, distanceInWords } from "@/lib/dates/words";
import type { QueueAsked } from "@/lib/queue/asked";
import { judgingAddress } from "@/lib/queue/rules";
import type { WaitingReview, WaitingReviews } from "@/lib/reviews/read-waiting";
import { OfTracker } from "./queue-lines";
import { QueueMore } from "./queue-more";

interface QueueReviewsProps {
  reviews: WaitingReviews;
  asked: QueueAsked;
  today: string;
  /** Titles of the trackers by slug, where there is more than one to be told. */
  trackers: Map<string, string>;
}

/** The indicators that somebody should look at again, each with the forms that settle it. */
export function QueueReviews({ reviews: { lines, count, overdue }, asked, today, trackers }: QueueReviewsProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="queue-reviews">
      <SectionHeading id="queue-reviews" beside="the longest overdue first">
        Indicators to review: {overdue.toLocaleString("en-GB")} overdue, {(count - overdue).toLocaleString("en-GB")} due
        within a week
      </SectionHeading>
      <table className="w-full">
        <caption className="sr-only">Indicators to review</caption>
        <thead className="text-left text-note text-soft max-sm:sr-only">
          <tr className="border-line border-b">
            <th scope="col" className="py-1.5 pe-6 font-normal">
              Indicator
            </th>
            <th scope="col" className="py-1.5 pe-6 font-normal sm:w-44">
              Level
            </th>
            <th scope="col" className="py-1.5 pe-6 font-normal sm:w-36">
              Review
            </th>
            <th scope="col" className="py-1.5 font-normal sm:w-72">
              To do
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((review) => (
            <QueueRow
              key={`${review.tracker} ${review.slug}`}
              review={review}
              today={today}
              trackerTitle={trackers.get(review.tracker)}
            />
          ))}
        </tbody>
      </table>
      <QueueMore name="reviews" asked={asked} count={count} title="indicators to review" />
    </section>
  );
}

const CELL = "pe-6 align-baseline max-sm:block sm:py-2.5";

interface QueueRowProps {
  review: WaitingReview;
  today: string;
  trackerTitle: string | undefined;
}

function QueueRow({ review: { tracker, slug, title, level, dueOn, hasRules }, today, trackerTitle }: QueueRowProps) {
  const forms = `/desk/trackers/${tracker}/indicators/${slug}`;
  return (
    <tr className="border-line border-b max-sm:block max-sm:py-3">
      <th scope="row" className={`text-start font-normal ${CELL}`}>
        <a href={`/trackers/${tracker}/indicators/${slug}`} className="font-semibold">
          {title}
        </a>
        {trackerTitle && (
          <span className="block text-note">
            <OfTracker slug={tracker} title={trackerTitle} />
          </span>
        )}
      </th>
      <td className={CELL}>
        <LevelMark level={level} />
      </td>
      <td className={CELL}>
        <Due dueOn={dueOn} today={today} />
      </td>
      <td className={CELL}>
        <span className="flex flex-wrap gap-x-4">
          <a href={judgingAddress(tracker, slug, hasRules)}>
            {hasRules ? "New assessment" : "Write its rules"}
            <span className="sr-only">{hasRules ? ` of ${title}` : `: ${title}`}</span>
          </a>
          {dueOn !== null && (
            <a href={`${forms}/reviews/new`}>
              Reviewed, unchanged<span className="sr-only"> ({title})</span>
            </a>
          )}
        </span>
      </td>
    </tr>
  );
}

function Due({ dueOn, today }: { dueOn: string | null; today: string }) {
  if (dueOn === null) return <span className="text-due">Never judged</span>;
  if (dueOn >= today) return <>Due {distanceInWords(dueOn, today)}</>;
  return <span className="text-due">{daysInWords(daysBetween(dueOn, today))} overdue</span>;
}
