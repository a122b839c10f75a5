import { SectionHeading } from "@/components/ui/section-heading";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Waiting } from "@/lib/queue/rules";

interface QueueListProps {
  id: string;
  title: string;
  lines: Waiting[];
  /** Titles of the trackers by slug, where there is more than one to be told. */
  trackers: Map<string, string>;
}

/** One kind of thing that waits, each line leading to where it is settled; nothing where nothing waits. */
export function QueueList({ id, title, lines, trackers }: QueueListProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`queue-${id}`}>
      <SectionHeading id={`queue-${id}`}>
        {title}: {lines.length}
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
              <p className="text-note text-soft">{[note, trackers.get(tracker)].filter(Boolean).join(" · ")}</p>
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
    </section>
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
