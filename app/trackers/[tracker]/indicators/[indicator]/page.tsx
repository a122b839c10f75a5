import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BasisNotice } from "@/components/basis/basis-notice";
import { CheckList } from "@/components/checks/check-list";
import { CiteView } from "@/components/citing/cite-page";
import { FrameChanges } from "@/components/corrections/frame-changes";
import { Contradictions } from "@/components/corroboration/contradictions";
import { TagCounts } from "@/components/counts/tag-counts";
import { FeedLinks } from "@/components/feeds/feed-links";
import { BearingTable } from "@/components/indicators/bearing-table";
import { IndicatorNow } from "@/components/indicators/indicator-now";
import { JudgementList } from "@/components/indicators/judgement-list";
import { KnownGaps } from "@/components/indicators/known-gaps";
import { LevelHistory } from "@/components/indicators/level-history";
import { LevelRules } from "@/components/indicators/level-rules";
import { NewHere } from "@/components/indicators/new-here";
import { StandingRationale } from "@/components/indicators/standing-rationale";
import { SinceVisit } from "@/components/news/since-visit";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { AnotherDay } from "@/components/view/another-day";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { openChanges } from "@/lib/basis/rules";
import { dateInWords } from "@/lib/dates/words";
import { recordedOn } from "@/lib/indicators/news";
import { indicatorPage } from "@/lib/indicators/read";
import { newestOn, standingOn } from "@/lib/indicators/standing";
import { readSinceView, visitOf, withSince } from "@/lib/news/since";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { dayNow, inView, readView, type SearchParams } from "@/lib/view";
import { mailPath } from "../../../mail-path";
import { metadataOf } from "../../../metadata";
import { frameOf } from "../../frame";

type Props = PageProps<"/trackers/[tracker]/indicators/[indicator]">;
type Param = SearchParams[string];

const load = cache(async (tracker: string, slug: string, asOf: Param, knownOn: Param) => {
  const reading = readView({ asOf, knownOn });
  return reading.ok ? { ...reading, page: await indicatorPage(tracker, slug, reading.view) } : reading;
});

async function asked({ params, searchParams }: Props) {
  const { tracker, indicator } = await params;
  const { asOf, knownOn } = await searchParams;
  return { base: `/trackers/${tracker}`, slug: indicator, answer: await load(tracker, indicator, asOf, knownOn) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { base, slug, answer } = await asked(props);
  if (!answer.ok || !answer.page) return {};
  const { title, observes } = answer.page.indicator;
  return { title, ...metadataOf({ path: `${base}/indicators/${slug}`, title, description: observes, isFramed: true }) };
}

export default async function IndicatorPage(props: Props) {
  const { base, slug, answer } = await asked(props);
  const here = `${base}/indicators/${slug}`;
  const marking = readSinceView(await props.searchParams);
  if (!answer.ok || !marking.ok) {
    return (
      <Page>
        <ViewFaults faults={marking.ok ? [] : marking.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { page, view } = answer;
  if (!page) notFound();
  const { indicator, assessments, basisChanges, evidence, isCut, checks, review, reviews, contradictedBy, tagged } =
    page;
  const standing = standingOn(assessments, review);
  const frame = await frameOf(indicator.tracker.slug);
  const { since } = marking;
  const visit = visitOf(indicator.tracker.slug, marking);
  const allEvidence = inView(`${base}/evidence?indicator=${slug}`, view);
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={withSince(inView(base, view), since)}>{indicator.tracker.title}</a> / {indicator.theme}
          </>
        }
        title={indicator.title}
        lead={
          <p className="text-soft">
            From the article: “{indicator.articleSentence}” <span className="text-note">({indicator.basis})</span>
          </p>
        }
      >
        <p className="mt-2 max-w-184 text-soft">Watches: {indicator.observes}</p>
      </PageHead>
      <ViewBanner view={view} here={here} />
      <FrameChanges base={base} changes={page.frameChanges} />
      <NothingYet recordedOnlyFrom={recordedOnlyFrom(frame?.firstRecordedAt ?? null, view)} />
      {since && <NewHere visit={visit} since={since} page={page} here={inView(here, view)} />}
      {indicator.retiredOn !== null && indicator.retiredOn <= view.asOf && (
        <Notice title={`Watched no more since ${dateInWords(indicator.retiredOn)}`}>
          <p>{indicator.retiredReason} What stands here is what was known of it until then.</p>
        </Notice>
      )}
      <IndicatorNow standing={standing} newest={newestOn(evidence, view.asOf)} asOf={view.asOf} />
      <BasisNotice
        base={base}
        changes={openChanges(basisChanges).filter(({ assessment }) => assessment === standing.assessment?.number)}
      />
      <StandingRationale base={base} indicator={indicator} assessment={standing.assessment} />
      {standing.assessment && (
        <Contradictions
          level={standing.level}
          items={contradictedBy}
          addressOf={(number) => inView(`${base}/evidence/${number}`, view)}
          list={allEvidence}
        />
      )}
      <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-note text-soft">
        <AnotherDay view={view} since={since ?? ""} />
        <SinceVisit visit={visit} today={view.today} board={base} recorded={recordedOn(page)} isWhole={false} />
      </div>

      <SectionHeading id="history">How it got here</SectionHeading>
      <LevelHistory base={base} page={page} standing={standing} view={view} />

      {indicator.counts.length > 0 && (
        <>
          <SectionHeading id="counts">Counts</SectionHeading>
          <TagCounts
            counts={indicator.counts}
            items={tagged}
            asOf={view.asOf}
            addressOf={(number) => inView(`${base}/evidence/${number}`, view)}
          />
        </>
      )}

      <SectionHeading
        id="rules"
        beside={
          indicator.codebook && <a href={`${base}/codebook#${slug}`}>Codebook, version {indicator.codebook.version}</a>
        }
      >
        What would change the level
      </SectionHeading>
      {indicator.codebook ? (
        <LevelRules rules={indicator.codebook.rules} holds={standing.level} />
      ) : (
        <p className="mt-3 text-soft">No rules had been recorded yet.</p>
      )}

      <SectionHeading
        id="assessments"
        beside={<FeedLinks path={here} mail={mailPath(indicator.tracker.slug, { indicator: slug })} />}
      >
        {reviews.length > 0 ? "Assessments and reviews" : "Assessments"}
      </SectionHeading>
      {assessments.length === 0 && (
        <EmptyState title="Nothing has been judged yet">
          <p>Until somebody does, the level is “not yet rated”, which is not the same as no movement.</p>
        </EmptyState>
      )}
      <JudgementList
        base={base}
        indicator={slug}
        assessments={assessments}
        basisChanges={basisChanges}
        reviews={reviews}
        visit={visit}
      />

      <SectionHeading id="checks">Checks</SectionHeading>
      <CheckList here={here} checks={checks} visit={visit} />

      <SectionHeading id="gaps">Known gaps</SectionHeading>
      <KnownGaps indicator={indicator} />

      <SectionHeading id="evidence" beside={evidence.length > 0 && <a href={allEvidence}>Search and filter</a>}>
        Evidence
      </SectionHeading>
      {evidence.length === 0 ? (
        <EmptyState title="No evidence yet">
          <p>Nothing that bears on this indicator was filed.</p>
        </EmptyState>
      ) : (
        <BearingTable base={base} evidence={evidence} view={view} visit={visit} />
      )}
      {isCut && (
        <p className="mt-3 text-soft">
          Only the newest {evidence.length} items are shown here.{" "}
          <a href={allEvidence}>All are in the evidence list.</a>
        </p>
      )}
      <CiteView title={indicator.title} within={indicator.tracker.title} path={here} view={view} />
    </Page>
  );
}
