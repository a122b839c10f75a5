import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActorSection } from "@/components/actors/actor-section";
import { Disagreements } from "@/components/actors/disagreements";
import { CiteView } from "@/components/citing/cite-page";
import { BearingMark } from "@/components/evidence/bearing-mark";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { AnotherDay } from "@/components/view/another-day";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { wordAndDeed } from "@/lib/actors/read-deeds";
import { COMPARED_DAYS, disagreementsOn } from "@/lib/actors/rules";
import { BEARINGS, codesOf } from "@/lib/scales/rules";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { dayNow, inView, readView } from "@/lib/view";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Word and deed" };

export default async function ActorsPage({ params, searchParams }: PageProps<"/trackers/[tracker]/actors">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const here = `${base}/actors`;
  const reading = readView(await searchParams);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  const page = await wordAndDeed(tracker.id, view);
  const addressOf = (path: string) => inView(`${base}/${path}`, view);
  const drawn = page.actors.filter(({ items }) => items.length > 0);
  const others = page.actors.filter(({ items }) => items.length === 0);
  const disagreements = drawn.flatMap(({ name, items }) =>
    disagreementsOn(items, view.asOf).map((one) => ({ ...one, actor: name })),
  );
  const days = drawn.flatMap(({ items }) => items.map(({ occurredFirst }) => occurredFirst));
  const from = days.toSorted()[0] ?? view.asOf;
  return (
    <Page>
      <PageHead
        kicker={<a href={inView(base, view)}>{tracker.title}</a>}
        title="Word and deed"
        lead={<p>What each actor said, held to what it did: where the two part, and how they went over time.</p>}
      />
      <ViewBanner view={view} here={here} />
      <NothingYet recordedOnlyFrom={recordedOnlyFrom(tracker.firstRecordedAt, view)} />
      <div className="text-note text-soft">
        <AnotherDay view={view} />
      </div>
      {drawn.length === 0 ? (
        <EmptyState title="Nobody has said or done anything yet">
          <p>Statements and actions appear here by the actors that an item names.</p>
        </EmptyState>
      ) : (
        <>
          <SectionHeading id="disagreements">Where they disagree now</SectionHeading>
          {disagreements.length === 0 && <p className="mt-3 text-soft">Nobody does other than they say.</p>}
          <Disagreements disagreements={disagreements} addressOf={addressOf} />
          <p className="mt-2 max-w-184 text-note text-soft">
            Word and deed of an actor disagree where, on one indicator, its newest statement and its newest action of
            the last {COMPARED_DAYS} days bear opposite ways. What bears neutrally is not compared, a capability is
            neither word nor deed, and an item that names several actors counts for each of them.
          </p>
          <p className="mt-4 flex flex-wrap gap-x-4 text-note text-soft">
            {codesOf(BEARINGS).map((bearing) => (
              <BearingMark key={bearing} bearing={bearing} />
            ))}
            <span>Items by the day they occurred; one that bears several ways has a mark for each.</span>
          </p>
          {drawn.map((actor) => (
            <ActorSection key={actor.id} actor={actor} from={from} asOf={view.asOf} addressOf={addressOf} />
          ))}
        </>
      )}
      {page.isCut && (
        <p className="mt-6 text-soft">
          Only the newest items are drawn here. <a href={addressOf("evidence")}>All are in the evidence list.</a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <SectionHeading id="others">Without a statement or action</SectionHeading>
          <p className="mt-3 max-w-184 text-soft">{others.map(({ name }) => name).join(", ")}</p>
        </>
      )}
      <CiteView title="Word and deed" within={tracker.title} path={here} view={view} />
    </Page>
  );
}
