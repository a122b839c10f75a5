import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReviewNote, UNREVIEWED } from "@/components/approvals/review-note";
import { AssessmentStatus } from "@/components/assessments/assessment-status";
import { CitationChanges } from "@/components/assessments/citation-changes";
import { Citations } from "@/components/assessments/citations";
import { CorrectedNotice } from "@/components/assessments/corrected-notice";
import { RuleFact } from "@/components/assessments/rule-fact";
import { BasisNotice } from "@/components/basis/basis-notice";
import { CitePage } from "@/components/citing/cite-page";
import { CalledOtherwise } from "@/components/corrections/called-otherwise";
import { Contradictions } from "@/components/corroboration/contradictions";
import { DissentList } from "@/components/dissents/dissent-list";
import { LevelMark } from "@/components/levels/level-mark";
import { Fact } from "@/components/ui/fact";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { numberInAddress } from "@/lib/addresses/number";
import { basisInWords } from "@/lib/corroboration/rules";
import { dateInWords, momentInWords } from "@/lib/dates/words";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { CONFIDENCES, EDITORIAL_STATES, LEVELS } from "@/lib/scales/rules";
import { dayNow } from "@/lib/view";

type Props = PageProps<"/trackers/[tracker]/indicators/[indicator]/assessments/[number]">;

const load = cache((tracker: string, indicator: string, text: string) => {
  const number = numberInAddress(text);
  return number === null ? null : assessmentPage(tracker, indicator, number, dayNow());
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tracker, indicator, number } = await params;
  const page = await load(tracker, indicator, number);
  if (!page) return {};
  const { effectiveOn, level } = page;
  return {
    title: `${page.indicator.title}: ${LEVELS[level].words.toLowerCase()}, ${dateInWords(effectiveOn)}`,
    description: page.rationale,
  };
}

export default async function AssessmentPage({ params }: Props) {
  const { tracker, indicator, number } = await params;
  const page = await load(tracker, indicator, number);
  if (!page) notFound();
  const base = `/trackers/${tracker}`;
  const here = `${base}/indicators/${indicator}/assessments/${page.number}`;
  const { level, effectiveOn, confidence, confidenceReason, citations, checks } = page;
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={base}>{page.tracker.title}</a> /{" "}
            <a href={`${base}/indicators/${indicator}`}>{page.indicator.title}</a>
          </>
        }
        title={`Assessment ${page.number}: ${page.indicator.title}`}
      />
      <AssessmentStatus page={page} indicatorAddress={`${base}/indicators/${indicator}`} />
      {page.state === "PUBLISHED_NEEDS_REVIEW" && <Notice tone="due" title={UNREVIEWED} />}
      <BasisNotice base={base} changes={page.basisChanges} />
      <CalledOtherwise renamed={page.renamed} />
      <CorrectedNotice base={base} citations={citations} />
      <p className="my-5 max-w-184 font-serif text-lead">{page.rationale}</p>
      <dl className="max-w-184 border-line border-t">
        <Fact name="Level">
          <LevelMark level={level} />
        </Fact>
        <Fact name="Speaks from">
          <time dateTime={effectiveOn}>{dateInWords(effectiveOn)}</time>
        </Fact>
        {confidence && (
          <Fact name="Confidence">
            <span className="font-medium">{CONFIDENCES[confidence].words}</span>
            {confidenceReason && <span className="block text-soft">{confidenceReason}</span>}
          </Fact>
        )}
        <RuleFact page={page} codebookAddress={`${base}/codebook#${indicator}`} />
        <Fact name="Signed">{page.signedAs}</Fact>
        <Fact name="State">
          {EDITORIAL_STATES[page.state].words}
          <ReviewNote {...page} isBlock />
        </Fact>
        <Fact name="Recorded">
          <time dateTime={page.recordedAt.toISOString()}>{momentInWords(page.recordedAt)}</time>
        </Fact>
      </dl>
      <DissentList dissents={page.dissents} isOwnPage />
      <SectionHeading id="rests-on">What it rests on</SectionHeading>
      {citations.length + checks.length === 0 ? (
        <p className="mt-3 text-soft">It cites nothing: a level that is not rated rests on no item.</p>
      ) : (
        <div className="mt-3 max-w-184">
          <p>{basisInWords(citations, checks.length)}</p>
          <p className="text-note text-soft">Each link leads to the item as it read when it was cited.</p>
          <Citations base={base} indicator={indicator} citations={citations} checks={checks} />
        </div>
      )}
      {citations.length > 0 && (
        <Contradictions
          level={level}
          items={page.contradictedBy}
          addressOf={(other) => `${base}/evidence/${other}`}
          list={`${base}/evidence?indicator=${indicator}`}
        />
      )}
      <CitationChanges tracker={tracker} citations={citations} />
      <CitePage
        title={`${page.indicator.title}: ${LEVELS[level].words.toLowerCase()} from ${dateInWords(effectiveOn)}`}
        within={page.tracker.title}
        part={`assessment ${page.number}`}
        author={page.signedAs}
        knownOn={dayNow()}
        path={here}
      />
    </Page>
  );
}
