import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { newWriting } from "@/components/drafts/authoring-form";
import { Page, PageHead } from "@/components/ui/page";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { RetractionForm } from "../../../../drafts/retraction-form";

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
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{item.tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>
          </>
        }
        title="Retract evidence"
        lead={`“${version.headline}” stays readable, struck through and with your reason.`}
      />
      {version.state === "RETRACTED" && <ItemIsRetracted />}
      <RetractionForm
        item={item}
        writing={newWriting({ tracker: slug, kind: "EVIDENCE_RETRACTION", subject: String(number) })}
      />
    </Page>
  );
}
