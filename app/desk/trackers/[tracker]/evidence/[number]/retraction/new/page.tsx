import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { JudgementsOnItem } from "@/components/desk/judgements-on-item";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { itemOnDesk, judgementsOn } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { retractItem } from "../../../actions";

export const metadata: Metadata = { title: "Retract evidence" };

export default async function RetractEvidencePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/evidence/[number]/retraction/new">) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const item = await itemOnDesk(slug, number);
  if (!item) notFound();
  const { version } = item;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>}
        title="Retract evidence"
        lead={`“${version.headline}” stays readable, struck through and with your reason.`}
      />
      {version.state === "RETRACTED" && <ItemIsRetracted />}
      <JudgementsOnItem tracker={slug} judgements={await judgementsOn(version.evidenceId)} />
      <Form
        action={retractItem.bind(null, slug, number)}
        initial={{ version: [String(version.number)], submission: [randomUUID()] }}
      >
        <SeenField name="submission" />
        <SeenField name="version" />
        <FormSection title="Why" about="A retraction cannot be taken back; the item can be filed anew.">
          <TextField name="reason" label="Reason" rows={3} hint="Why the item no longer holds: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton pending="Retracting…">Retract the item</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
