import { Occurred } from "@/components/evidence/occurred";
import type { RecordedChange } from "@/lib/changes/read-recorded";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/changes/rules";
import { momentInWords } from "@/lib/dates/words";

interface RecordedChangesProps {
  /** The tracker's address. */
  base: string;
  /** In the order in which they are told. */
  changes: readonly RecordedChange[];
}

/** What was recorded, kind by kind. */
export function RecordedChanges({ base, changes }: RecordedChangesProps) {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <OneKind key={kind} base={base} kind={kind} changes={changes.filter((change) => change.kind === kind)} />
  ));
}

function OneKind({ base, kind, changes }: RecordedChangesProps & { kind: ChangeKind }) {
  const count = changes[0]?.count ?? 0;
  const { words, each } = CHANGE_KINDS[kind];
  return (
    <section aria-labelledby={kind.toLowerCase()} className="mt-5">
      <h3 id={kind.toLowerCase()} className="font-semibold">
        {words}
        <span className="ms-2 font-normal text-note text-soft">
          {count.toLocaleString("en-GB")}. {each}
        </span>
      </h3>
      <ul>
        {changes.map((change, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: one deed may record two changes of one thing at one moment.
            key={`${change.path} ${change.recordedAt.getTime()} ${index}`}
            className="grid break-inside-avoid gap-x-8 border-line border-b py-2 md:grid-cols-[15rem_1fr]"
          >
            <p className="text-note text-soft">
              <time dateTime={change.recordedAt.toISOString()}>{momentInWords(change.recordedAt)}</time>
              <span className="block">{change.signedAs}</span>
            </p>
            <div className="min-w-0 max-w-184">
              <a href={`${base}/${change.path}`} className={kind === "RETRACTION" ? "line-through" : undefined}>
                {change.title}
              </a>
              {change.day && (
                <span className="ms-2 text-note text-soft">
                  <Occurred date={change.day} />
                </span>
              )}
              {change.words && <p className="text-soft">{change.words}</p>}
            </div>
          </li>
        ))}
      </ul>
      {count > changes.length && (
        <p className="mt-2 text-note text-soft">
          {(count - changes.length).toLocaleString("en-GB")} more, recorded earlier in the period, are not listed here.
        </p>
      )}
    </section>
  );
}
