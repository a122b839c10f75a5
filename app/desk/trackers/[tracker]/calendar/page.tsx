import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventList } from "@/components/calendar/event-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { calendarOnDesk, type ExpectedEvent } from "@/lib/calendar/read";
import { isToCome } from "@/lib/calendar/rules";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Calendar" };

export default async function CalendarPage({ params }: PageProps<"/desk/trackers/[tracker]/calendar">) {
  await requireEditor();
  const { tracker } = await params;
  const calendar = await calendarOnDesk(tracker);
  if (!calendar) notFound();
  const [base, here, today] = [`/trackers/${tracker}`, `/desk/trackers/${tracker}/calendar`, dayNow()];
  const deeds = (event: ExpectedEvent) => <Deeds here={here} event={event} today={today} />;
  const toCome = calendar.events.filter((event) => isToCome(event, today));
  const past = calendar.events.filter((event) => !isToCome(event, today)).toReversed();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{calendar.title}</a>}
        title="Calendar"
        lead="What is expected, with day or month as known. Once an event is past, the desk asks what came of it."
      >
        <p className="mt-3 flex flex-wrap gap-x-5">
          <a href={`${here}/new`}>New event</a>
          <a href={`${base}/outlooks#calendar`}>As readers see it</a>
        </p>
      </PageHead>
      {calendar.events.length === 0 && (
        <EmptyState title="Nothing stands on the calendar">
          <p>
            A plenary, a board meeting, an exercise: <a href={`${here}/new`}>put the first event on it</a>.
          </p>
        </EmptyState>
      )}
      {toCome.length > 0 && (
        <>
          <SectionHeading>To come</SectionHeading>
          <EventList base={base} events={toCome} asOf={today} deeds={deeds} />
        </>
      )}
      {past.length > 0 && (
        <>
          <SectionHeading>Past</SectionHeading>
          <EventList base={base} events={past} asOf={today} deeds={deeds} />
        </>
      )}
    </Page>
  );
}

function Deeds({ here, event, today }: { here: string; event: ExpectedEvent; today: string }) {
  const { number, title, expectedFirst, outcome } = event;
  return (
    <p className="mt-1 flex flex-wrap gap-x-5 text-note">
      {outcome === null && expectedFirst <= today && (
        <a href={`${here}/${number}/outcome/new`}>
          What came of it?<span className="sr-only"> {title}</span>
        </a>
      )}
      <a href={`${here}/${number}/edit`}>
        Edit<span className="sr-only"> {title}</span>
      </a>
    </p>
  );
}
