import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newWriting } from "@/components/drafts/authoring-form";
import { Page, PageHead } from "@/components/ui/page";
import { assessmentForm } from "@/lib/assessments/form/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { AssessmentForm } from "../../../../drafts/assessment-form";

export const metadata: Metadata = { title: "New assessment" };

export default async function NewAssessmentPage({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/assessments/new">) {
  await requireEditor();
  const { tracker, indicator: slug } = await params;
  const indicator = await assessmentForm(tracker, slug, dayNow());
  if (!indicator) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{indicator.tracker.title}</a>}
        title={`New assessment: ${indicator.title}`}
        lead={indicator.observes}
      />
      <AssessmentForm
        indicator={indicator}
        writing={newWriting({ tracker, kind: "ASSESSMENT", subject: slug })}
        cite={(await searchParams).cite}
      />
    </Page>
  );
}
