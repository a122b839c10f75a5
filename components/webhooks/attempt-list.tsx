import { momentInWords } from "@/lib/dates/words";
import type { DeliveryInFull } from "@/lib/webhooks/read";

/** Each attempt to send a message, with how the answer began. */
export function AttemptList({ attempts }: Pick<DeliveryInFull, "attempts">) {
  return (
    <ol className="max-w-184">
      {attempts.map(({ id, at, took, status, fault, answer }) => (
        <li key={id} className="border-line border-b py-2.5">
          <p>
            <time dateTime={at.toISOString()}>{momentInWords(at)}</time>:{" "}
            {fault ? <span className="text-away">{fault}</span> : `Delivered: it answered with ${status}.`}
          </p>
          <p className="text-note text-soft">It took {took.toLocaleString("en-GB")} ms.</p>
          {answer && (
            <pre className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap bg-wash px-3 py-2 text-note wrap-anywhere">
              {answer}
            </pre>
          )}
        </li>
      ))}
    </ol>
  );
}
