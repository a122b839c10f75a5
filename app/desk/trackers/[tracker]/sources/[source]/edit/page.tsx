import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceConflict } from "@/components/sources/source-conflict";
import { SourceFields } from "@/components/sources/source-fields";
import { SourceHead } from "@/components/sources/source-head";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireEditor } from "@/lib/session";
import { sourceOnDesk } from "@/lib/sources/read";
import { descriptionOf } from "@/lib/sources/rules";
import { numberIn } from "../../../../numbered";
import { describeSource } from "../../actions";

export const metadata: Metadata = { title: "Edit source" };

export default async function EditSourcePage({ params }: PageProps<"/desk/trackers/[tracker]/sources/[source]/edit">) {
  await requireEditor();
  const { tracker: slug, source: text } = await params;
  const source = await sourceOnDesk(slug, numberIn(text));
  if (!source) notFound();
  const { id, name, kind, host } = source;
  const initial = { name: [name], kind: [kind], host: [host ?? ""], seen: [descriptionOf(source)] };
  return (
    <Page>
      <SourceHead
        source={source}
        title="Edit source"
        lead="Every item that names this source shows the new name, in all its versions. The ledger keeps the old one."
      />
      <Form action={describeSource.bind(null, slug, id)} initial={{ ...initial, submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <SeenField name="seen" />
        <SourceConflict />
        <SourceFields />
        <FormSection title="Why">
          <TextField name="reason" label="Reason" rows={2} hint="It stands in the ledger." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save the source</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
