import { Notice } from "@/components/ui/notice";
import type { DraftPage } from "@/lib/drafts/read";
import { draftAddress } from "@/lib/drafts/rules";

/** Says that what is below is not public, and leads back to the draft. */
export function PreviewBanner({ draft, shows }: { draft: DraftPage; shows: "item" | "board" }) {
  const here = draftAddress(draft.tracker.slug, draft.id);
  const what = draft.kind === "ASSESSMENT" ? "assessment" : "item";
  return (
    <Notice
      tone="due"
      title={`Preview: so the ${shows === "board" ? "board" : what} will look. Nothing of it is public.`}
    >
      <p className="flex flex-wrap gap-x-5">
        <a href={here}>Back to the draft</a>
        {shows === "item" && <a href={`${here}/preview/board`}>The board as it will look</a>}
        {shows === "board" && <a href={`${here}/preview`}>The {what} as it will look</a>}
      </p>
    </Notice>
  );
}
