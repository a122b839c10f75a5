import type { ReactNode } from "react";
import type { ExpectedEvent } from "@/lib/calendar/read";
import { dateInWords } from "@/lib/dates/words";

interface EventListProps {
  /** The tracker's address. */
  base: string;
  events: ExpectedEvent[];
  asOf: string;
  /** What an editor can do with an event. */
  deeds?: (event: ExpectedEvent) => ReactNode;
}

/** Expected events under their permanent anchors, with what came of those that are past. */
export function EventList({ base, events, asOf, deeds }: EventListProps) {
  return (
    <ul>
      {events.map((event) => (
        <li
          key={event.number}
          id={`event-${event.number}`}
          className="grid scroll-mt-4 break-inside-avoid gap-x-8 gap-y-1 border-line border-b py-3 md:grid-cols-[11rem_1fr]"
        >
          <span className="text-soft">{dateInWords(event.expected)}</span>
          <div className="min-w-0 max-w-184">
            <h3>{event.url ? <a href={event.url}>{event.title}</a> : event.title}</h3>
            {event.note && <p className="whitespace-pre-line text-soft">{event.note}</p>}
            {event.indicators.length > 0 && (
              <p className="text-note text-soft">
                May move{" "}
                {event.indicators.map(({ slug, title }, index) => (
                  <span key={slug}>
                    {index > 0 && ", "}
                    <a href={`${base}/indicators/${slug}`}>{title}</a>
                  </span>
                ))}
              </p>
            )}
            {event.outcome !== null && (
              <p className="mt-1 whitespace-pre-line border-ink border-s-4 ps-3">{event.outcome}</p>
            )}
            {event.outcome === null && event.expectedLast < asOf && (
              <p className="text-due text-note">Past; nobody has said yet what came of it.</p>
            )}
            {deeds?.(event)}
          </div>
        </li>
      ))}
    </ul>
  );
}
