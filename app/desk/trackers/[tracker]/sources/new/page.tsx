import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { RELIABILITY_CHOICES } from "@/components/desk/reliability-choices";
import { SourceFields } from "@/components/sources/source-fields";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SelectField } from "@/components/ui/select-field";
import { requireEditor } from "@/lib/session";
import { trackerFrame } from "@/lib/trackers/read";
import { nameSource } from "../actions";

export const metadata: Metadata = { title: "New source" };

export default async function NewSourcePage({ params }: PageProps<"/desk/trackers/[tracker]/sources/new">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await trackerFrame(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/sources`}>Sources of {tracker.title}</a>}
        title="New source"
        lead="An outlet or record that reports. Items and checks name it once it is here."
      />
      <FrameForm action={nameSource.bind(null, slug)} submit="Add the source">
        <SourceFields isBlank />
        <FormSection title="How far it can be relied on" about="Usually; an item may be given another letter.">
          <SelectField name="reliability" label="Usual reliability" choices={RELIABILITY_CHOICES} />
        </FormSection>
      </FrameForm>
    </Page>
  );
}
