import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { newWriting } from "@/components/drafts/authoring-form";
import { Page, PageHead } from "@/components/ui/page";
import { evidenceForm, itemOnDesk } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../numbered";
import { EvidenceEditForm } from "../../../drafts/evidence-edit-form";

export const metadata: Metadata = { title: "Edit evidence" };

export default async function EditEvidencePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/evidence/[number]/edit">) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const [tracker, item] = [await evidenceForm(slug, number), await itemOnDesk(slug, number)];
  if (!tracker || !item) notFound();
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>
          </>
        }
        title="Edit evidence"
        lead="The present text stays readable as an older version, and your reason stands beside the change."
      />
      {item.version.state === "RETRACTED" && <ItemIsRetracted />}
      <EvidenceEditForm
        tracker={tracker}
        item={item}
        writing={newWriting({ tracker: slug, kind: "EVIDENCE_EDIT", subject: String(number) })}
      />
    </Page>
  );
}
