import { Notice } from "@/components/ui/notice";
import { type BasisChange, openChanges } from "@/lib/basis/rules";
import { momentInWords } from "@/lib/dates/words";

interface BasisNoticeProps {
  /** The tracker's address. */
  base: string;
  /** Those of one judgement, the last first. */
  changes: readonly BasisChange[];
  /** What it is about: "This judgement". */
  what?: string;
}

/** Says what fell of that which a judgement rests on, why and when, and whether somebody looked at it again. */
export function BasisNotice({ base, changes, what = "This judgement" }: BasisNoticeProps) {
  if (changes.length === 0) return null;
  const isOpen = openChanges(changes).length > 0;
  return (
    <Notice
      tone={isOpen ? "due" : "plain"}
      title={
        isOpen ? `Basis changed. ${what} rests on something that fell since.` : "Basis changed, and looked at again."
      }
    >
      <ul className="grid gap-1.5">
        {changes.map((change) => (
          <li
            key={
              change.cause === "RETRACTION" ? `item-${change.item}` : `${change.source}-${change.changedAt.getTime()}`
            }
          >
            <Fallen base={base} change={change} /> “{change.reason}”{" "}
            <span className="text-soft">
              {change.signedAs}, <Moment at={change.changedAt} />.
              {change.settledAt && (
                <>
                  {" "}
                  Looked at again <Moment at={change.settledAt} />.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Fallen({ base, change }: { base: string; change: BasisChange }) {
  if (change.cause === "DOWNGRADE") {
    return (
      <>
        The source {change.source} fell from {change.before} to {change.after}:
      </>
    );
  }
  return (
    <>
      <a href={`${base}/evidence/${change.item}`}>Item {change.item}</a>, <del>{change.headline}</del>, was retracted:
    </>
  );
}

function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentInWords(at)}</time>;
}
