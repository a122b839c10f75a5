import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CiteView } from "@/components/citing/cite-page";
import { TimelineForm } from "@/components/timeline/timeline-form";
import { TimelineHead } from "@/components/timeline/timeline-head";
import { TimelineView } from "@/components/timeline/timeline-view";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Page } from "@/components/ui/page";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { evidenceChoices } from "@/lib/evidence/read";
import { readTimeline, timelineQuery } from "@/lib/timeline/asked";
import { timelineOf } from "@/lib/timeline/read";
import { dayNow, keptClocks, readView } from "@/lib/view";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage({ params, searchParams }: PageProps<"/trackers/[tracker]/timeline">) {
  const choices = await evidenceChoices((await params).tracker);
  if (!choices) notFound();
  const base = `/trackers/${choices.slug}`;
  const asked = await searchParams;
  const { typed, filter, lanes, errors } = readTimeline(asked, choices);
  const here = `${base}/timeline?${timelineQuery(typed)}`;
  const reading = readView(asked);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page>
      {hasErrors && <ErrorSummary refusal={{ errors, values: {} }} />}
      <TimelineHead base={base} title={choices.title} view={view} shown="items" />
      <ViewBanner view={view} here={here} />
      <TimelineForm
        choices={choices}
        typed={typed}
        errors={errors}
        kept={{ ...keptClocks(view), ...lanesIn(typed.lanes) }}
      />
      {hasErrors ? (
        <p id="lanes" className="mt-6 text-soft">
          {errors.lanes && (
            <span className="font-medium text-due">
              {errors.lanes} <a href={`${base}/timeline?${timelineQuery(typed, { lanes: "theme" })}`}>By theme</a>.{" "}
            </span>
          )}
          Nothing is drawn until this is put right.
        </p>
      ) : (
        <TimelineView
          base={base}
          typed={typed}
          lanes={lanes}
          view={view}
          timeline={await timelineOf(choices, filter, lanes, view)}
        />
      )}
      <CiteView title="Timeline" within={choices.title} path={here.replace(/\?$/, "")} view={view} />
    </Page>
  );
}

function lanesIn(lanes: string): Record<string, string> {
  return lanes === "" ? {} : { lanes };
}
