import { SectionHeading } from "@/components/ui/section-heading";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { QUEUE_LISTS, type QueueAsked, type QueueList, queueAddress } from "@/lib/queue/asked";
import type { Waiting } from "@/lib/queue/rules";
import { QueueMore } from "./queue-more";

interface QueueLinesProps {
  name: QueueList;
  lines: Waiting[];
  count: number;
  asked: QueueAsked;
  /** Titles of the trackers by slug, where there is more than one to be told. */
  trackers: Map<string, string>;
}

/** One kind of thing that waits, each line leading to where it is settled; nothing where nothing waits. */
export function QueueLines({ name, lines, count, asked, trackers }: QueueLinesProps) {
  if (lines.length === 0) return null;
  const title = QUEUE_LISTS[name];
  return (
    <section aria-labelledby={`queue-${name}`}>
      <SectionHeading id={`queue-${name}`}>
        {title}: {count.toLocaleString("en-GB")}
      </SectionHeading>
      <ul>
        {lines.map(({ tracker, href, title, note, since, orElse }) => (
          <li
            key={href}
            className="grid gap-x-6 border-line border-b py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem] sm:items-baseline"
          >
            <div className="min-w-0">
              <a href={href} className="font-semibold [overflow-wrap:anywhere]">
                {title}
              </a>
              <p className="text-note text-soft">
                {note}
                <OfTracker slug={tracker} title={trackers.get(tracker)} before=" · " />
              </p>
              {orElse && (
                <a href={orElse.href} className="text-note">
                  {orElse.words}
                  <span className="sr-only"> ({title})</span>
                </a>
              )}
            </div>
            {since && <Since since={since} />}
          </li>
        ))}
      </ul>
      <QueueMore name={name} asked={asked} count={count} title={title} />
    </section>
  );
}

interface OfTrackerProps {
  slug: string;
  title: string | undefined;
  before?: string;
}

/** The tracker of a line, where it has to be told, leading to what else waits in it. */
export function OfTracker({ slug, title, before }: OfTrackerProps) {
  if (title === undefined) return null;
  return (
    <>
      {before}
      <a href={queueAddress({ tracker: slug })} className="text-soft">
        {title}
      </a>
    </>
  );
}

function Since({ since }: { since: string | Date }) {
  const day = typeof since === "string" ? since : dayOfMoment(since);
  return (
    <span className="text-note text-soft sm:text-end">
      since <time dateTime={day}>{dateInWords(day)}</time>
    </span>
  );
}
