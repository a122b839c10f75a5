import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceFields } from "@/components/desk/evidence-fields";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { evidenceForm } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { fileItem } from "../actions";

export const metadata: Metadata = { title: "New evidence" };

export default async function NewEvidencePage({ params }: PageProps<"/desk/trackers/[tracker]/evidence/new">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await evidenceForm(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="New evidence"
        lead="One dated item: what happened or was said, by whom, reported by whom. It is public as soon as it is saved."
      />
      <Form action={fileItem.bind(null, slug)} initial={{ submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <EvidenceFields tracker={tracker} />
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save and publish</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
