import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CiteView } from "@/components/citing/cite-page";
import { LevelMark } from "@/components/levels/level-mark";
import { LevelsChart } from "@/components/timeline/levels-chart";
import { LevelsTable } from "@/components/timeline/levels-table";
import { TimelineHead } from "@/components/timeline/timeline-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { AnotherDay } from "@/components/view/another-day";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { codesOf, LEVELS } from "@/lib/scales/rules";
import { levelsInWords, sharedPeriod } from "@/lib/timeline/levels";
import { levelsIn } from "@/lib/timeline/read-levels";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { dayNow, inView, readView } from "@/lib/view";
import { frameOf } from "../../frame";

export const metadata: Metadata = { title: "How the levels went" };

export default async function LevelsPage({ params, searchParams }: PageProps<"/trackers/[tracker]/timeline/levels">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const here = `${base}/timeline/levels`;
  const reading = readView(await searchParams);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  const rows = await levelsIn(tracker.id, view);
  const period = sharedPeriod(rows, view.asOf);
  return (
    <Page>
      <TimelineHead base={base} title={tracker.title} view={view} shown="levels" />
      <ViewBanner view={view} here={here} />
      <NothingYet recordedOnlyFrom={recordedOnlyFrom(tracker.firstRecordedAt, view)} />
      {period === null ? (
        <EmptyState title="Nothing has been judged yet">
          <p>
            Every indicator is “not yet rated”, which is not the same as no movement.{" "}
            <a href={inView(base, view)}>To the board</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="max-w-184 font-serif text-lead">{levelsInWords(rows)}</p>
          <div className="mt-2 text-note text-soft">
            <AnotherDay view={view} />
          </div>
          <figure aria-labelledby="levels-key">
            <LevelsChart
              rows={rows}
              period={period}
              indicatorAddress={(indicator) => inView(`${base}/indicators/${indicator}`, view)}
            />
            <figcaption id="levels-key" className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-note text-soft">
              {codesOf(LEVELS)
                .filter((level) => level !== "NOT_YET_RATED")
                .map((level) => (
                  <LevelMark key={level} level={level} />
                ))}
              <span>The higher, the more movement. A gap: not rated. A dashed end: overdue for review.</span>
            </figcaption>
          </figure>
          <LevelsTable rows={rows} />
        </>
      )}
      <CiteView title="How the levels went" within={tracker.title} path={here} view={view} />
    </Page>
  );
}
