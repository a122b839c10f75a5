import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhatRests } from "@/components/basis/what-rests";
import { SourceHead } from "@/components/sources/source-head";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { restingOnSource } from "@/lib/basis/read-resting";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { sourceOnDesk } from "@/lib/sources/read";
import { dayNow } from "@/lib/view";
import { numberIn } from "../../../../../numbered";
import { merge } from "../../../actions";

export const metadata: Metadata = { title: "Merge a source" };

export default async function MergeSourcePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/sources/[source]/merge/new">) {
  const editor = await requireEditor();
  const { tracker: slug, source: text } = await params;
  const source = await sourceOnDesk(slug, numberIn(text));
  if (!source) notFound();
  const { id, name, reliability, tracker, others } = source;
  const choices = others.map((other) => ({ code: String(other.id), words: `${other.name} (${other.reliability})` }));
  return (
    <Page>
      <SourceHead
        source={source}
        title={`Merge ${name} into another source`}
        lead="Two names of one source become one. Every item, check and address keeps working; readers see the name that stays, and either name finds them all."
      />
      {!mayDo(editor.role, "mergeSource") && <Notice title="Only administrators merge sources" />}
      <WhatRests
        tracker={slug}
        resting={await restingOnSource(tracker.id, id, dayNow())}
        falling={`${name} is ${reliability}. If the source that stays has a worse letter, readers see “basis changed” on each of these, and they wait on the desk until somebody judges or reviews again.`}
      />
      <Form action={merge.bind(null, slug, id)} initial={{ submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <FormSection title="Which one stays" about="A merge cannot be taken back.">
          <SelectField name="into" label="Source that stays" choices={choices} />
          <TextField
            name="reason"
            label="Reason"
            rows={2}
            hint="How you know that they are one: public where the letter changes."
          />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton pending="Merging…">Merge them</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
