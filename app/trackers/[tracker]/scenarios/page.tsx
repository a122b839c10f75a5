import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CiteView } from "@/components/citing/cite-page";
import { FrameChanges } from "@/components/corrections/frame-changes";
import { FitMatrix } from "@/components/scenarios/fit-matrix";
import { LeadHistory } from "@/components/scenarios/lead-history";
import { ScenarioScores } from "@/components/scenarios/scenario-scores";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { AnotherDay } from "@/components/view/another-day";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { type Matrix, scenarioMatrix } from "@/lib/scenarios/read-matrix";
import { leading, scoreOf, spreadOf, stepsToLead, turnsOf } from "@/lib/scenarios/reckoning";
import { hypothesisOf, leadInWords, scoresIn } from "@/lib/scenarios/words";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { frameChangesSince } from "@/lib/trackers/read-frame-changes";
import { type AskedView, dayNow, inView, readView } from "@/lib/view";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Scenarios" };

export default async function ScenariosPage({ params, searchParams }: PageProps<"/trackers/[tracker]/scenarios">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const here = `${base}/scenarios`;
  const reading = readView(await searchParams);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const [matrix, changes] = await Promise.all([
    scenarioMatrix(tracker.id, reading.view),
    frameChangesSince(tracker.id, reading.view.knownBefore),
  ]);
  return (
    <Page>
      <PageHead
        kicker={<a href={inView(base, reading.view)}>{tracker.title}</a>}
        title="Scenarios"
        lead={<p>{leadInWords(scoresIn(matrix))}</p>}
      />
      <ViewBanner view={reading.view} here={here} />
      <FrameChanges base={base} changes={changes} />
      <NothingYet recordedOnlyFrom={recordedOnlyFrom(tracker.firstRecordedAt, reading.view)} />
      <div className="text-note text-soft">
        <AnotherDay view={reading.view} />
      </div>
      {matrix.scenarios.length === 0 ? (
        <EmptyState title="This tracker has no scenarios">
          <p>Where it has some, this page shows which of them the levels of its indicators contradict least.</p>
        </EmptyState>
      ) : (
        <Reckoned base={base} matrix={matrix} view={reading.view} />
      )}
      <CiteView title="Scenarios" within={tracker.title} path={here} view={reading.view} />
    </Page>
  );
}

function Reckoned({ base, matrix, view }: { base: string; matrix: Matrix; view: AskedView }) {
  const { scenarios, indicators } = matrix;
  const hypotheses = scenarios.map(hypothesisOf);
  const levels = Object.fromEntries(indicators.map(({ slug, level }) => [slug, level]));
  const scored = scenarios.map((scenario) => ({ scenario, score: scoreOf(hypothesisOf(scenario), levels) }));
  const leaders = leading(scored.map(({ score }) => score));
  const turns = turnsOf(hypotheses, Object.fromEntries(indicators.map(({ slug, spans }) => [slug, spans])));
  const told = indicators
    .map((indicator) => ({ ...indicator, spread: spreadOf(hypotheses, indicator.slug, indicator.level) }))
    .sort((one, other) => (other.spread ?? -1) - (one.spread ?? -1));
  return (
    <>
      <section aria-labelledby="against">
        <SectionHeading id="against">What the levels speak against</SectionHeading>
        <ScenarioScores
          base={base}
          scenarios={scored.map(({ scenario, score }) => ({
            score,
            statement: scenario.statement,
            isLeading: leaders.includes(score),
            steps: stepsToLead(hypotheses, scenario.slug, levels),
          }))}
          titles={Object.fromEntries(indicators.map(({ slug, title }) => [slug, title]))}
          view={view}
        />
      </section>
      <section aria-labelledby="apart">
        <SectionHeading id="apart" beside="those that tell the most first">
          Which indicators tell the scenarios apart
        </SectionHeading>
        <FitMatrix base={base} scenarios={scenarios} indicators={told} view={view} />
        <p className="mt-2 text-note text-soft">† the project’s own coding</p>
      </section>
      {turns.length > 0 && (
        <section aria-labelledby="over-time">
          <SectionHeading id="over-time">How that changed</SectionHeading>
          <LeadHistory turns={turns} asOf={view.asOf} />
        </section>
      )}
      <section aria-labelledby="reckoning" className="max-w-184">
        <SectionHeading id="reckoning">How this is worked out</SectionHeading>
        <p className="mt-3">
          By analysis of competing hypotheses, after R. J. Heuer, <cite>Psychology of Intelligence Analysis</cite>{" "}
          (1999), chapter 8. The <a href={`${base}/codebook`}>codebook</a> says of each level of each indicator how it
          fits each scenario. Each level that is inconsistent with a scenario counts 1 point against it, each that is
          very inconsistent 2; what suits a scenario counts nothing for it, because it may suit the others as well. The
          scenario with the fewest points is contradicted least.
        </p>
        <p className="mt-3">
          An indicator tells the scenarios apart by the steps, on the scale from very inconsistent to very consistent,
          between the scenario that its level suits best and the one that it suits least. With no step between them it
          proves nothing, however well it is known. What would have to move is found one indicator at a time, each time
          the one that closes most of the distance: a short way, not proved to be the shortest. None of this is a
          probability.
        </p>
        <p className="mt-3">
          As it was on an earlier day, the levels are those of that day; the scenarios, and how each level fits them,
          are as they were known: those of today unless the second clock asks for what was known on a day.{" "}
          <a href="#over-time">How that changed</a> is about the levels alone.
        </p>
      </section>
    </>
  );
}
