import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { indicatorToChange } from "@/lib/indicators/read-form";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { retire } from "../../../actions";

export const metadata: Metadata = { title: "Retire an indicator" };

export default async function RetirementPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/retirement/new">) {
  const editor = await requireEditor();
  const { tracker, indicator: slug } = await params;
  const indicator = await indicatorToChange(tracker, slug);
  if (!indicator) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{indicator.tracker.title}</a>}
        title={`Retire ${indicator.title}`}
        lead="From today on it is watched no more: it leaves the count on the board and the queue, and nothing is added to it. Its history and its addresses stay."
      />
      {mayDo(editor.role, "retireIndicator") ? (
        <FrameForm action={retire.bind(null, tracker, slug)} submit="Retire the indicator">
          <FormSection title="Why" about="Readers see it on the indicator and on the board.">
            <TextField name="reason" label="Reason" rows={3} />
          </FormSection>
        </FrameForm>
      ) : (
        <OnlyAdministrators what="indicators" />
      )}
    </Page>
  );
}
