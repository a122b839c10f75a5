import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftPreview } from "@/components/drafts/draft-preview";
import { NotYetWhole } from "@/components/drafts/not-yet-whole";
import { PreviewBanner } from "@/components/drafts/preview-banner";
import { Page, PageHead } from "@/components/ui/page";
import { draftFor } from "@/lib/drafts/read";
import { draftPreview } from "@/lib/drafts/read-preview";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "Preview" };

export default async function DraftPreviewPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/drafts/[draft]/preview">) {
  const editor = await requireEditor();
  const { tracker, draft: id } = await params;
  const draft = await draftFor(editor, tracker, id);
  if (!draft) notFound();
  const { errors, seen, view } = await draftPreview(editor, draft);
  return (
    <Page>
      <PreviewBanner draft={draft} shows="item" />
      {errors ? (
        <>
          <PageHead title="Preview" />
          <NotYetWhole errors={errors} />
        </>
      ) : (
        <DraftPreview seen={seen} view={view} />
      )}
    </Page>
  );
}
