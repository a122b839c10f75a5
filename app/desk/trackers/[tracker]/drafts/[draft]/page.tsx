import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftNotes } from "@/components/drafts/draft-notes";
import { DraftPreview } from "@/components/drafts/draft-preview";
import { NotYetWhole } from "@/components/drafts/not-yet-whole";
import { Page, PageHead } from "@/components/ui/page";
import { changesOwn, type DraftPage, draftFor } from "@/lib/drafts/read";
import { draftPreview } from "@/lib/drafts/read-preview";
import { DRAFT_KINDS, DRAFT_STATES, draftAddress } from "@/lib/drafts/rules";
import type { Editor } from "@/lib/editor";
import { requireEditor } from "@/lib/session";
import { DraftForm } from "./draft-form";
import { DiscardForm, ReviewForms, TakeBackForm } from "./review-forms";

export const metadata: Metadata = { title: "Draft" };

export default async function DraftPageOnDesk({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/drafts/[draft]">) {
  const editor = await requireEditor();
  const { tracker, draft: id } = await params;
  const draft = await draftFor(editor, tracker, id);
  if (!draft) notFound();
  if (!draft.isMine || draft.state === "IN_REVIEW") return <HandedIn editor={editor} draft={draft} />;
  const { kind, subject, state, version } = draft;
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href="/desk">Desk</a> / <a href={`/desk/trackers/${tracker}`}>{draft.tracker.title}</a> /{" "}
            {DRAFT_STATES[state].words}
          </>
        }
        title={`${DRAFT_KINDS[kind].words}${subject === null ? "" : `: ${kind === "ASSESSMENT" ? subject : `item ${subject}`}`}`}
      />
      <DraftNotes draft={draft} isJustSaved={(await searchParams).saved === String(version)} />
      <DraftForm draft={draft} />
      <DiscardForm draft={draft} />
    </Page>
  );
}

async function HandedIn({ editor, draft }: { editor: Editor; draft: DraftPage }) {
  const { errors, seen, view } = await draftPreview(editor, draft);
  return (
    <Page>
      <div className="mb-8">
        <p className="text-note text-soft">
          <a href="/desk">Desk</a> / {DRAFT_KINDS[draft.kind].words} / {DRAFT_STATES[draft.state].words}
        </p>
        <DraftNotes draft={draft} />
        <p>
          <a href={`${draftAddress(draft.tracker.slug, draft.id)}/preview/board`}>The board as it will look</a>
        </p>
      </div>
      {errors ? (
        <>
          <h1 className="text-[1.75rem]">{DRAFT_KINDS[draft.kind].words}</h1>
          <NotYetWhole errors={errors} />
        </>
      ) : (
        <DraftPreview seen={seen} view={view} />
      )}
      {draft.state === "IN_REVIEW" &&
        (draft.isMine ? (
          <TakeBackForm draft={draft} />
        ) : (
          <ReviewForms draft={draft} isWhole={errors === null} isOwn={await changesOwn(editor, draft)} />
        ))}
    </Page>
  );
}
