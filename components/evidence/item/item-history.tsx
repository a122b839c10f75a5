import { momentInWords } from "@/lib/dates/words";
import { changesBetween, type FieldChange } from "@/lib/evidence/changes";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { CHANGES } from "@/lib/scales/subjects";

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
            </p>
            {reason && <p>Reason: {reason}</p>}
            {earlier && <Changes changes={changesBetween(earlier, version)} />}
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ changes }: { changes: FieldChange[] }) {
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      {changes.map(({ field, said, says }) => (
        <div key={field} className="contents">
          <dt className="text-soft">{field}</dt>
          <dd className="min-w-0">
            {said === null ? <span className="text-soft">(nothing)</span> : <del className="text-soft">{said}</del>}
            <span aria-hidden="true"> → </span>
            {says === null ? <span className="text-soft">(nothing)</span> : <ins className="no-underline">{says}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
