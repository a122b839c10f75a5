import { NewMark } from "@/components/news/new-mark";
import type { RecordedCheck } from "@/lib/checks/read";
import { dateInWords } from "@/lib/dates/words";
import type { Visit } from "@/lib/news/rules";

interface CheckListProps {
  /** The indicator's address. */
  here: string;
  checks: RecordedCheck[];
  visit: Visit;
}

/** Where somebody looked and found nothing; each check has an address of its own. */
export function CheckList({ here, checks, visit }: CheckListProps) {
  if (checks.length === 0) return <p className="mt-3 text-soft">No check was recorded.</p>;
  return (
    <>
      <p className="mt-3 max-w-184 text-soft">
        Somebody looked here and found nothing. That is not the same as nobody looking, nor a judgement that nothing
        moves.
      </p>
      <ol className="mt-1">
        {checks.map(({ number, source, scope, periodFirst, periodLast, checkedOn, note, signedAs, recordedAt }) => (
          <li
            key={number}
            id={`check-${number}`}
            className="grid scroll-mt-4 gap-x-8 gap-y-0.5 border-line border-b py-2.5 target:bg-wash md:grid-cols-[11rem_1fr]"
          >
            <div>
              <time dateTime={checkedOn} className="font-medium">
                {dateInWords(checkedOn)}
              </time>{" "}
              <NewMark visit={visit} recorded={[{ kind: "CHECK", at: recordedAt.getTime() }]} />
              <p className="text-soft">Nothing found</p>
            </div>
            <div className="min-w-0 max-w-184">
              <p>{scope}</p>
              <p className="text-soft">
                {source}, {dateInWords(`${periodFirst}/${periodLast}`)}
              </p>
              {note && <p className="mt-1 whitespace-pre-line">{note}</p>}
              <p className="mt-1 text-note text-soft">
                {signedAs} · <a href={`${here}#check-${number}`}>Check {number}</a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
