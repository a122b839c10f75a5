import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssessmentConflict } from "@/components/desk/assessment-conflict";
import { AssessmentFields } from "@/components/desk/assessment-fields";
import { StandingJudgement } from "@/components/desk/standing-judgement";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { assessmentForm } from "@/lib/assessments/form/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { assess } from "../actions";

export const metadata: Metadata = { title: "New assessment" };

export default async function NewAssessmentPage({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/assessments/new">) {
  await requireEditor();
  const { tracker, indicator: slug } = await params;
  const indicator = await assessmentForm(tracker, slug, dayNow());
  if (!indicator) notFound();
  const { cite } = await searchParams;
  const cited = indicator.items.filter(({ number }) => String(number) === cite);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{indicator.tracker.title}</a>}
        title={`New assessment: ${indicator.title}`}
        lead={indicator.observes}
      />
      <FormSection title="Stands now">
        <StandingJudgement standing={indicator.standing} />
      </FormSection>
      <div className="mt-8">
        <Form
          action={assess.bind(null, tracker, slug)}
          initial={{
            submission: [randomUUID()],
            standing: [String(indicator.assessments[0]?.number ?? 0)],
            codebook: [String(indicator.codebooks[0]?.version ?? 0)],
            effectiveOn: [dayNow()],
            "cites[]": cited.map(({ number, version }) => `${number}.${version}`),
          }}
        >
          <SeenField name="submission" />
          <SeenField name="standing" />
          <SeenField name="codebook" />
          <AssessmentConflict />
          <AssessmentFields indicator={indicator} />
          <div className="mt-8 border-line border-t pt-5">
            <SubmitButton>Save and publish</SubmitButton>
          </div>
        </Form>
      </div>
    </Page>
  );
}
