import { momentInWords } from "@/lib/dates/words";
import { changesBetween } from "@/lib/evidence/changes";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { CHANGES } from "@/lib/scales/subjects";
import { FieldChanges } from "./field-changes";

interface ItemHistoryProps {
  /** The first one first. */
  versions: ItemVersion[];
  shown: number;
  here: string;
}

/** Every version of an item, the last one first, with what it changed, why and when. */
export function ItemHistory({ versions, shown, here }: ItemHistoryProps) {
  return (
    <ol className="max-w-184">
      {versions.toReversed().map((version) => {
        const { number, change, recordedAt, signedAs, reason } = version;
        const earlier = versions.find((other) => other.number === number - 1);
        return (
          <li key={number} className="border-line border-b py-2.5">
            <p>
              <a
                href={`${here}/versions/${number}`}
                className="font-medium"
                aria-current={number === shown || undefined}
              >
                Version {number}
              </a>{" "}
              <span className="text-soft">
                {CHANGES[change].words.toLowerCase()} · {signedAs} ·{" "}
                <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time>
                {number === shown && " · shown here"}
              </span>
              {earlier && change !== "RETRACTION" && (
                <>
                  {" "}
                  <a href={`${here}/versions?from=${number - 1}&to=${number}`} className="text-note">
                    Word by word
                    <span className="sr-only">
                      {" "}
                      from version {number - 1} to {number}
                    </span>
                  </a>
                </>
              )}
            </p>
            {reason && <p>Reason: {reason}</p>}
            {earlier && <FieldChanges changes={changesBetween(earlier, version)} />}
          </li>
        );
      })}
    </ol>
  );
}
