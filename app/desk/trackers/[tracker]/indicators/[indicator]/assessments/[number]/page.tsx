import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApprovalSection } from "@/components/approvals/approval-section";
import { AssessmentStatus } from "@/components/assessments/assessment-status";
import { Citations } from "@/components/assessments/citations";
import { DissentList } from "@/components/dissents/dissent-list";
import { LevelMark } from "@/components/levels/level-mark";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { assessmentAuthor } from "@/lib/approvals/read";
import { dateInWords } from "@/lib/dates/words";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { numberIn } from "../../../../../numbered";
import { approveJudgement } from "./actions";

export const metadata: Metadata = { title: "Assessment on the desk" };

export default async function DeskAssessmentPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/assessments/[number]">) {
  const editor = await requireEditor();
  const { tracker, indicator, number: text } = await params;
  const number = numberIn(text);
  const page = await assessmentPage(tracker, indicator, number, dayNow());
  if (!page) notFound();
  const authorId = await assessmentAuthor(tracker, indicator, number);
  const isOwn = authorId !== null && authorId === editor.id;
  const base = `/trackers/${tracker}`;
  const desk = `/desk/trackers/${tracker}/indicators/${indicator}/assessments`;
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${tracker}`}>{page.tracker.title}</a> / {page.indicator.title}
          </>
        }
        title={`Assessment ${number}: ${page.indicator.title}`}
        lead={page.rationale}
      >
        <p className="mt-3 flex flex-wrap gap-x-4 text-soft">
          <LevelMark level={page.level} /> from {dateInWords(page.effectiveOn)} · {page.signedAs}
        </p>
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
          <a href={`${base}/indicators/${indicator}/assessments/${number}`}>Public page</a>
          {!isOwn && <a href={`${desk}/${number}/dissents/new`}>Dissent</a>}
          <a href={`${desk}/new`}>New assessment</a>
        </p>
      </PageHead>
      <AssessmentStatus page={page} indicatorAddress={`${base}/indicators/${indicator}`} />
      <DissentList dissents={page.dissents} />
      {page.state === "PUBLISHED_NEEDS_REVIEW" && (
        <ApprovalSection
          action={approveJudgement.bind(null, tracker, indicator, number)}
          editor={editor}
          isOwn={isOwn}
          version={number}
        />
      )}
      <SectionHeading>What it rests on</SectionHeading>
      <Citations base={base} indicator={indicator} citations={page.citations} checks={page.checks} />
    </Page>
  );
}
