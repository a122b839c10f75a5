import { Notice } from "@/components/ui/notice";
import { momentInWords } from "@/lib/dates/words";
import type { DraftPage } from "@/lib/drafts/read";

/** Where a draft stands between its author and the reviewers. */
export function DraftNotes({ draft, isJustSaved = false }: { draft: DraftPage; isJustSaved?: boolean }) {
  const { state, remark, reviewer, savedAt, submittedAt, author, isMine } = draft;
  if (state === "IN_REVIEW") {
    return (
      <Notice title={isMine ? "Handed in for review" : `Handed in by ${author.name}`}>
        <p>
          {submittedAt && momentInWords(submittedAt)}.{" "}
          {isMine && "A reviewer will approve it or send it back; nobody else sees it until then."}
        </p>
        {remark && (
          <p>
            Sent back before by {reviewer?.name}: “{remark}”
          </p>
        )}
      </Notice>
    );
  }
  return (
    <>
      {state === "SENT_BACK" && (
        <Notice tone="due" title={`Sent back by ${reviewer?.name}`}>
          <p className="whitespace-pre-line">“{remark}”</p>
        </Notice>
      )}
      {isMine ? (
        <p className="mb-5 text-soft">
          {isJustSaved && <strong className="font-medium text-ink">Draft saved. </strong>}
          Last saved {momentInWords(savedAt)}. Only you and the reviewers can see it.
        </p>
      ) : (
        <Notice title={`${author.name} is still writing this`}>Last saved {momentInWords(savedAt)}.</Notice>
      )}
    </>
  );
}
