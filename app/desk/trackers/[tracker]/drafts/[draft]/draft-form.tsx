import { notFound } from "next/navigation";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { assessmentForm } from "@/lib/assessments/form/read";
import type { DraftPage } from "@/lib/drafts/read";
import { evidenceForm, itemOnDesk } from "@/lib/evidence/form/read";
import { dayNow } from "@/lib/view";
import { AssessmentForm } from "../assessment-form";
import { EvidenceEditForm } from "../evidence-edit-form";
import { NewEvidenceForm } from "../new-evidence-form";
import { RetractionForm } from "../retraction-form";

/** The form that a draft was begun in, filled in as far as it was. */
export async function DraftForm({ draft }: { draft: DraftPage }) {
  const { id, version, kind, subject, values } = draft;
  const { slug } = draft.tracker;
  const writing = { work: { tracker: slug, kind, subject }, draft: { id, version }, values };
  if (kind === "ASSESSMENT") {
    const indicator = await assessmentForm(slug, subject ?? "", dayNow());
    if (!indicator) notFound();
    return <AssessmentForm indicator={indicator} writing={writing} />;
  }
  const tracker = await evidenceForm(slug, subject === null ? undefined : Number(subject));
  if (!tracker) notFound();
  if (kind === "NEW_EVIDENCE") return <NewEvidenceForm tracker={tracker} writing={writing} />;
  const item = await itemOnDesk(slug, Number(subject));
  if (!item) notFound();
  return (
    <>
      {item.version.state === "RETRACTED" && <ItemIsRetracted />}
      {kind === "EVIDENCE_EDIT" ? (
        <EvidenceEditForm tracker={tracker} item={item} writing={writing} />
      ) : (
        <RetractionForm item={item} writing={writing} />
      )}
    </>
  );
}
