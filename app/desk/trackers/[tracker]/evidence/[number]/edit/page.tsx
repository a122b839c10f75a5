import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceConflict } from "@/components/desk/evidence-conflict";
import { EvidenceFields } from "@/components/desk/evidence-fields";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { evidenceForm, itemOnDesk } from "@/lib/evidence/form/read";
import { valuesOf } from "@/lib/evidence/form/rules";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../numbered";
import { editItem } from "../../actions";

export const metadata: Metadata = { title: "Edit evidence" };

const CHANGES = [
  { code: "MINOR", words: "Minor change", hint: "Typing, format: nothing that a reader relied on." },
  { code: "CORRECTION", words: "Correction", hint: "Something that a reader may have relied on." },
];

export default async function EditEvidencePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/evidence/[number]/edit">) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const [tracker, item] = [await evidenceForm(slug), await itemOnDesk(slug, number)];
  if (!tracker || !item) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>}
        title="Edit evidence"
        lead="The present text stays readable as an older version, and your reason stands beside the change."
      />
      {item.version.state === "RETRACTED" && <ItemIsRetracted />}
      <Form
        action={editItem.bind(null, slug, number)}
        initial={{ ...valuesOf(item.version), submission: [randomUUID()] }}
      >
        <SeenField name="submission" />
        <SeenField name="version" />
        <EvidenceConflict />
        <EvidenceFields tracker={tracker} />
        <FormSection title="What changes" about="Readers see it on the item and on every old address of it.">
          <ChoiceField name="change" legend="This is a" choices={CHANGES} />
          <TextField name="reason" label="Reason" rows={3} hint="Why the item is changed: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save the change</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
