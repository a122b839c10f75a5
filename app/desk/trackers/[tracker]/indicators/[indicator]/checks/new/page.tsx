import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckFields } from "@/components/checks/check-fields";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkForm } from "@/lib/checks/read-form";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { fileCheck } from "../actions";

export const metadata: Metadata = { title: "New check" };

export default async function NewCheckPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/checks/new">) {
  await requireEditor();
  const { tracker, indicator: slug } = await params;
  const indicator = await checkForm(tracker, slug);
  if (!indicator) notFound();
  const today = dayNow();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{indicator.tracker.title}</a>}
        title={`New check: ${indicator.title}`}
        lead="You looked at a named source and found nothing. That is worth recording: nobody looking is something else."
      >
        <p className="mt-2 max-w-184 text-soft">Watches: {indicator.observes}</p>
      </PageHead>
      <Form
        action={fileCheck.bind(null, tracker, slug)}
        initial={{ submission: [randomUUID()], checkedOn: [today], periodLast: [today] }}
      >
        <SeenField name="submission" />
        <CheckFields sources={indicator.tracker.sources} isJudged={indicator._count.assessments > 0} />
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save and publish</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
