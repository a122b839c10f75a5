import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newWriting } from "@/components/drafts/authoring-form";
import { Page, PageHead } from "@/components/ui/page";
import { evidenceForm } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { NewEvidenceForm } from "../../drafts/new-evidence-form";

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
        lead="One dated item: what happened or was said, by whom, reported by whom."
      />
      <NewEvidenceForm tracker={tracker} writing={newWriting({ tracker: slug, kind: "NEW_EVIDENCE", subject: null })} />
    </Page>
  );
}
