import { SectionHeading } from "@/components/ui/section-heading";
import type { ExpectedEvent } from "@/lib/calendar/read";
import { dateInWords } from "@/lib/dates/words";
import { type AskedView, inView } from "@/lib/view";

interface ExpectedSoonProps {
  /** The tracker's address. */
  base: string;
  /** Those still to come. */
  events: ExpectedEvent[];
  view: AskedView;
}

/** What is expected next, each leading to its place on the calendar; nothing where nothing is. */
export function ExpectedSoon({ base, events, view }: ExpectedSoonProps) {
  if (events.length === 0) return null;
  return (
    <section>
      <SectionHeading>Expected</SectionHeading>
      <ol>
        {events.map(({ number, title, expected }) => (
          <li key={number} className="border-line border-b py-2.5 text-sm">
            <span className="block text-note text-soft">{dateInWords(expected)}</span>
            <a href={inView(`${base}/outlooks#event-${number}`, view)}>{title}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
