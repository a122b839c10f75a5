import { momentInWords } from "@/lib/dates/words";
import type { LedgerRow } from "@/lib/ledger/read-entries";
import { subjectAddress, subjectInWords } from "@/lib/ledger/subjects";
import { deedInWords } from "@/lib/ledger/words";
import { Changes } from "./changes";

/** One entry: when, who, what, to what, why, and what it changed. */
export function LedgerEntry({ entry, names }: { entry: LedgerRow; names: ReadonlyMap<string, string> }) {
  const { sequence, at, what, subject, reason, hash } = entry;
  const named = entry.isWithheld ? subject : subjectInWords(subject, names);
  const address = entry.isWithheld ? null : subjectAddress(subject);
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-b py-3 md:grid-cols-[13rem_1fr]">
      <div className="text-soft">
        <span className="text-ink">{sequence.toLocaleString("en-GB")}</span>
        <br className="max-md:hidden" />
        <span className="md:hidden"> · </span>
        <time dateTime={at.toISOString()}>{momentInWords(at)}</time>
      </div>
      <div className="min-w-0 max-w-216">
        <p>
          <span className="font-medium">{names.get(entry.who) ?? entry.who}</span>: {deedInWords(what)} ·{" "}
          {address ? <a href={address}>{named}</a> : <span className="break-all">{named}</span>}
        </p>
        {reason && <p className="font-serif">“{reason}”</p>}
        <details className="mt-1 text-note">
          <summary className="text-soft">
            What it changed<span className="sr-only"> in entry {String(sequence)}</span>
          </summary>
          <Changes entry={entry} />
          <p className="mt-2 break-all text-soft">
            Hash <code>{hash}</code>
          </p>
        </details>
      </div>
    </li>
  );
}
