import { EmptyState } from "@/components/ui/empty-state";
import { AnotherDay } from "@/components/view/another-day";
import { dateInWords } from "@/lib/dates/words";
import { filterQuery } from "@/lib/evidence/filter";
import { type TypedTimeline, timelineQuery } from "@/lib/timeline/asked";
import type { Period } from "@/lib/timeline/period";
import type { Timeline } from "@/lib/timeline/read";
import type { Lanes } from "@/lib/timeline/rules";
import { itemsInWords, PULL_CODES, timelineInWords } from "@/lib/timeline/words";
import { type AskedView, inView } from "@/lib/view";
import { LinkList } from "./link-list";
import { PullMark } from "./pull-mark";
import { TimelineChart } from "./timeline-chart";
import { TimelineList } from "./timeline-list";
import { TimelineWays } from "./timeline-ways";

interface TimelineViewProps {
  base: string;
  typed: TypedTimeline;
  lanes: Lanes;
  view: AskedView;
  timeline: Timeline;
}

/** What happened in a stretch of time: in a sentence, drawn in lanes, and in words. */
export function TimelineView({ base, typed, lanes, view, timeline }: TimelineViewProps) {
  const { period, count, stretches } = timeline;
  const address = (query: string) => inView(`${base}/timeline?${query}`, view);
  if (period === null || timeline.before + count + timeline.after === 0)
    return <NothingFound href={inView(`${base}/timeline`, view)} view={view} />;
  const addresses = {
    itemAddress: (number: number) => inView(`${base}/evidence/${number}`, view),
    periodAddress: (days: Period | null) => address(timelineQuery(typed, { period: days })),
    listAddress: (days: Period) => inView(`${base}/evidence?${filterQuery(typed.filter, days)}`, view),
  };
  const words = timelineInWords(period, count, stretches);
  return (
    <>
      <p className="mt-6 mb-3 max-w-184 font-serif text-lead">{words}</p>
      <TimelineWays
        timeline={{ ...timeline, period }}
        lanes={lanes}
        periodAddress={addresses.periodAddress}
        lanesAddress={(others) => address(timelineQuery(typed, { lanes: others }))}
      />
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-note text-soft">
        {count > 0 && <a href={addresses.listAddress(period)}>The same in the list of evidence</a>}
        <AnotherDay view={view} kept={Object.fromEntries(new URLSearchParams(timelineQuery(typed)))} />
      </div>
      {count > 0 && (
        <figure aria-labelledby="chart-key">
          <LaneLinks timeline={timeline} />
          <TimelineChart title={words} period={period} lanes={timeline.lanes} links={timeline.links} {...addresses} />
          <figcaption id="chart-key" className="mt-2 hidden flex-wrap gap-x-4 gap-y-1 text-note text-soft md:flex">
            {PULL_CODES.map((pull) => (
              <PullMark key={pull} pull={pull} />
            ))}
            <span>
              The larger, the more significant. A dashed span: known no closer. A number: so many items, to be opened.
              {timeline.links.length > 0 && " An arrow: from a move to its response."}
            </span>
          </figcaption>
        </figure>
      )}
      <LinkList links={timeline.links} itemAddress={addresses.itemAddress} />
      <TimelineList stretches={stretches} {...addresses} />
    </>
  );
}

/** Leads to each lane, for whoever goes by the keyboard. */
function LaneLinks({ timeline: { lanes } }: { timeline: Timeline }) {
  if (lanes.length < 2) return null;
  return (
    <ul aria-label="Lanes" className="mt-3 hidden flex-wrap gap-x-4 gap-y-1 text-note md:flex print:hidden">
      {lanes.map(({ key, title, count }) => (
        <li key={key}>
          <a href={`#lane-${key}`}>{title}</a> <span className="text-soft">{itemsInWords(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ href, view }: { href: string; view: AskedView }) {
  return (
    <EmptyState title="Nothing was found">
      <p>
        {view.askedKnownOn === null
          ? "No item meets all of this, at any time."
          : `No item that meets all of this had been recorded by the end of ${dateInWords(view.askedKnownOn)}.`}{" "}
        <a href={href}>Show all of the timeline</a>
      </p>
    </EmptyState>
  );
}
