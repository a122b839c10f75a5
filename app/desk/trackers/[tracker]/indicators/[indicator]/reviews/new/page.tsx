import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BasisNotice } from "@/components/basis/basis-notice";
import { StandingJudgement } from "@/components/desk/standing-judgement";
import { ReviewConflict } from "@/components/reviews/review-conflict";
import { ReviewFields } from "@/components/reviews/review-fields";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviewForm } from "@/lib/reviews/read-form";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { confirmUnchanged } from "../actions";

export const metadata: Metadata = { title: "Reviewed, unchanged" };

export default async function NewReviewPage({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/reviews/new">) {
  await requireEditor();
  const { tracker, indicator: slug } = await params;
  const today = dayNow();
  const indicator = await reviewForm(tracker, slug, today);
  if (!indicator) notFound();
  const { check } = await searchParams;
  const { standing, items, checks } = indicator;
  const desk = `/desk/trackers/${tracker}`;
  return (
    <Page>
      <PageHead
        kicker={<a href={desk}>{indicator.tracker.title}</a>}
        title={`Reviewed, unchanged: ${indicator.title}`}
        lead="You looked again, and the standing judgement stays as it is."
      />
      <FormSection title="Stays as it is">
        <BasisNotice base={`/trackers/${tracker}`} changes={indicator.basisChanges} what="A judgement here" />
        <StandingJudgement standing={standing} />
        <p>
          <a href={`${desk}/indicators/${slug}/assessments/new`}>
            {standing ? "It does not hold any more: new assessment" : "New assessment"}
          </a>
        </p>
      </FormSection>
      {standing && (
        <div className="mt-8">
          <Form
            action={confirmUnchanged.bind(null, tracker, slug)}
            initial={{
              submission: [randomUUID()],
              standing: [String(standing.number)],
              reviewedOn: [today],
              "checks[]": checks.flatMap(({ number }) => (String(number) === check ? [String(number)] : [])),
            }}
          >
            <SeenField name="submission" />
            <SeenField name="standing" />
            <ReviewConflict />
            <ReviewFields
              items={items}
              checks={checks}
              newCheck={`${desk}/indicators/${slug}/checks/new`}
              newItem={`${desk}/evidence/new`}
            />
            <div className="mt-8 border-line border-t pt-5">
              <SubmitButton>Save and publish</SubmitButton>
            </div>
          </Form>
        </div>
      )}
    </Page>
  );
}
