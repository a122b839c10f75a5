import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { FrameChange } from "@/lib/corrections/rules";
import { frameChangeInWords } from "@/lib/corrections/words";

/** So many are told one by one. */
const MOST = 10;

interface FrameChangesProps {
  /** The tracker's address. */
  base: string;
  changes: FrameChange[];
}

/** Says of a page of the past what on it is named or described otherwise today; nothing where nothing is. */
export function FrameChanges({ base, changes }: FrameChangesProps) {
  if (changes.length === 0) return null;
  const told = changes.slice(0, MOST);
  return (
    <Notice title="Some of this is named or described otherwise today">
      <ul className="mt-1 grid gap-1">
        {told.map((change) => (
          <li key={`${change.kind} ${change.slug}`}>
            <Changed base={base} change={change}>
              {frameChangeInWords(change)}
            </Changed>
          </li>
        ))}
      </ul>
      {changes.length > told.length && <p className="mt-1 text-soft">And {changes.length - told.length} more.</p>}
    </Notice>
  );
}

function Changed({
  base,
  change: { kind, slug },
  children,
}: {
  base: string;
  change: FrameChange;
  children: ReactNode;
}) {
  if (kind === "INDICATOR") return <a href={`${base}/indicators/${slug}`}>{children}</a>;
  if (kind === "SCENARIO") return <a href={`${base}/scenarios`}>{children}</a>;
  return children;
}
