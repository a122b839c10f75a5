import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhatRests } from "@/components/basis/what-rests";
import { RELIABILITY_CHOICES } from "@/components/desk/reliability-choices";
import { LetterHistory } from "@/components/sources/letter-history";
import { SourceConflict } from "@/components/sources/source-conflict";
import { SourceHead } from "@/components/sources/source-head";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { restingOnSource } from "@/lib/basis/read-resting";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { requireEditor } from "@/lib/session";
import { sourceOnDesk } from "@/lib/sources/read";
import { dayNow } from "@/lib/view";
import { numberIn } from "../../../../../numbered";
import { changeLetter } from "../../../actions";

export const metadata: Metadata = { title: "Change the letter of a source" };

export default async function RateSourcePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/sources/[source]/ratings/new">) {
  await requireEditor();
  const { tracker: slug, source: text } = await params;
  const source = await sourceOnDesk(slug, numberIn(text));
  if (!source) notFound();
  const { id, name, reliability, ratings, tracker } = source;
  return (
    <Page>
      <SourceHead
        source={source}
        title={`Change the letter of ${name}`}
        lead={`It is ${reliability} now: ${RELIABILITIES[reliability].words.toLowerCase()}. Items keep the letter that they were filed with.`}
      />
      <WhatRests
        tracker={slug}
        resting={await restingOnSource(tracker.id, id, dayNow())}
        falling="If the letter gets worse, or can no longer be judged, readers see “basis changed” on each of these, and they wait on the desk until somebody judges or reviews again."
      />
      <Form action={changeLetter.bind(null, slug, id)} initial={{ seen: [reliability], submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <SeenField name="seen" />
        <SourceConflict />
        <FormSection title="The new letter" about="F is no worst grade: it says that nobody can tell.">
          <SelectField name="reliability" label="Reliability" choices={RELIABILITY_CHOICES} />
          <TextField name="reason" label="Reason" rows={3} hint="Why it can be relied on more or less: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Change the letter</SubmitButton>
        </div>
      </Form>
      <LetterHistory ratings={ratings} />
    </Page>
  );
}
