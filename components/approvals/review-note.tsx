import type { Approval } from "@/lib/approvals/rules";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { EditorialState } from "@/lib/scales/rules";

export const UNREVIEWED = "Not yet reviewed by a second person";

interface ReviewNoteProps {
  state: EditorialState | null;
  approval?: Approval | null;
  /** On a line of its own; else followed by `end`. */
  isBlock?: boolean;
  end?: string;
}

/** Whether a second person looked at what is public, and who; nothing where nobody was asked to. */
export function ReviewNote({ state, approval, isBlock = false, end = " · " }: ReviewNoteProps) {
  const words =
    state === "PUBLISHED_NEEDS_REVIEW" ? (
      <strong className="font-medium text-due">{UNREVIEWED}</strong>
    ) : (
      approval && <Reviewed approval={approval} />
    );
  if (!words) return null;
  if (isBlock) return <span className="block text-note">{words}</span>;
  return (
    <>
      {words}
      {end}
    </>
  );
}

function Reviewed({ approval: { signedAs, recordedAt } }: { approval: Approval }) {
  const on = dayOfMoment(new Date(recordedAt));
  return (
    <>
      Reviewed by {signedAs} on <time dateTime={on}>{dateInWords(on)}</time>
    </>
  );
}
