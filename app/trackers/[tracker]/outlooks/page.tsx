import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventList } from "@/components/calendar/event-list";
import { CiteView } from "@/components/citing/cite-page";
import { OutlookEntry } from "@/components/outlooks/outlook-entry";
import { OutlookRecord } from "@/components/outlooks/outlook-record";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { AnotherDay } from "@/components/view/another-day";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { isToCome } from "@/lib/calendar/rules";
import { outlooksPage } from "@/lib/outlooks/read-page";
import { statusOf } from "@/lib/outlooks/rules";
import { dayNow, inView, readView } from "@/lib/view";

export const metadata: Metadata = { title: "Outlooks" };

const SECTIONS = [
  { status: "DUE", title: "Due, and not settled yet" },
  { status: "OPEN", title: "Open" },
  { status: "SETTLED", title: "Settled" },
] as const;

export default async function OutlooksPage({ params, searchParams }: PageProps<"/trackers/[tracker]/outlooks">) {
  const { tracker } = await params;
  const base = `/trackers/${encodeURIComponent(tracker)}`;
  const here = `${base}/outlooks`;
  const reading = readView(await searchParams);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  const page = await outlooksPage(tracker, view);
  if (!page) notFound();
  const { outlooks, basisChanges, events } = page;
  const standing = outlooks.map((outlook) => {
    return { outlook, status: statusOf({ dueOn: outlook.dueOn, outcome: outlook.result?.outcome ?? null }, view.asOf) };
  });
  const toCome = events.filter((event) => isToCome(event, view.asOf));
  const past = events.filter((event) => !isToCome(event, view.asOf)).toReversed();
  return (
    <Page>
      <PageHead
        kicker={<a href={inView(base, view)}>{page.title}</a>}
        title="Outlooks"
        lead={
          <p>
            What the editors expect, how likely and until when, in the words of ICD 203; and what became of it. An
            outlook is about the future. It says nothing on the level of an indicator, nor on the confidence in it.
          </p>
        }
      />
      <ViewBanner view={view} here={here} />
      <div className="text-note text-soft">
        <AnotherDay view={view} />
      </div>
      {outlooks.length === 0 && (
        <EmptyState title="No outlook yet">
          <p>Risk alerts and opportunities appear here with their likelihood, and stay when they are settled.</p>
        </EmptyState>
      )}
      {SECTIONS.map(({ status, title }) => {
        const own = standing.filter((one) => one.status === status);
        return (
          own.length > 0 && (
            <section key={status} aria-labelledby={status.toLowerCase()}>
              <SectionHeading id={status.toLowerCase()}>{title}</SectionHeading>
              {own.map(({ outlook }) => (
                <OutlookEntry
                  key={outlook.number}
                  base={base}
                  outlook={outlook}
                  changes={basisChanges.filter((change) => change.outlook === outlook.number)}
                  asOf={view.asOf}
                />
              ))}
            </section>
          )
        );
      })}
      {outlooks.length > 0 && (
        <section aria-labelledby="record">
          <SectionHeading id="record">Record</SectionHeading>
          <OutlookRecord outlooks={outlooks} />
        </section>
      )}
      <section aria-labelledby="calendar">
        <SectionHeading id="calendar">Expected events</SectionHeading>
        {events.length === 0 && <p className="mt-3 text-soft">Nothing stands on the calendar.</p>}
        <EventList base={base} events={toCome} asOf={view.asOf} />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past-events">
          <SectionHeading id="past-events">Past events</SectionHeading>
          <EventList base={base} events={past} asOf={view.asOf} />
        </section>
      )}
      <CiteView title="Outlooks" within={page.title} path={here} view={view} />
    </Page>
  );
}
