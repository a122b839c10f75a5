import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardView } from "@/components/board/board-view";
import { NotYetWhole } from "@/components/drafts/not-yet-whole";
import { PreviewBanner } from "@/components/drafts/preview-banner";
import { Page, PageHead } from "@/components/ui/page";
import { draftFor } from "@/lib/drafts/read";
import { boardPreview } from "@/lib/drafts/read-preview";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "Preview of the board" };

export default async function BoardPreviewPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/drafts/[draft]/preview/board">) {
  const editor = await requireEditor();
  const { tracker, draft: id } = await params;
  const draft = await draftFor(editor, tracker, id);
  if (!draft) notFound();
  const { errors, seen, view } = await boardPreview(editor, draft);
  return (
    <Page>
      <PreviewBanner draft={draft} shows="board" />
      {errors ? (
        <>
          <PageHead title="Preview of the board" />
          <NotYetWhole errors={errors} />
        </>
      ) : (
        <BoardView board={seen} base={`/trackers/${tracker}`} view={view} since={null} asked={{}} />
      )}
    </Page>
  );
}
