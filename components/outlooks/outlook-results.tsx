import { momentInWords } from "@/lib/dates/words";
import type { Outlook, OutlookResult } from "@/lib/outlooks/read";
import { OUTCOMES } from "@/lib/outlooks/rules";

/** What became of an outlook, and what was said of it before. */
export function OutlookResults({ outlook: { result, earlierResults } }: { outlook: Outlook }) {
  if (!result) return null;
  return (
    <div className="mt-2 border-ink border-s-4 ps-3">
      <Result result={result} />
      {earlierResults.length > 0 && (
        <details className="mt-1 text-note">
          <summary className="text-soft">What was said before</summary>
          {earlierResults.map((earlier) => (
            <Result key={earlier.number} result={earlier} />
          ))}
        </details>
      )}
    </div>
  );
}

function Result({ result: { outcome, note, signedAs, recordedAt } }: { result: OutlookResult }) {
  const moment = new Date(recordedAt);
  return (
    <>
      <p>
        <span className="font-semibold">{OUTCOMES[outcome].words}.</span> {note}
      </p>
      <p className="text-note text-soft">
        {signedAs}, <time dateTime={moment.toISOString()}>{momentInWords(moment)}</time>
      </p>
    </>
  );
}
