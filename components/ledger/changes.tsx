import { momentInWords } from "@/lib/dates/words";
import type { LedgerRow } from "@/lib/ledger/read-entries";
import { fieldInWords } from "@/lib/ledger/words";

const CELL = "py-1 pe-4 align-top break-words whitespace-pre-wrap max-sm:block";

/** What an entry changed, field by field, before beside after. */
export function Changes({ entry: { blankedAt, redaction, isWithheld, isFirst, changes } }: { entry: LedgerRow }) {
  if (isWithheld) return <p className="mt-2">What is entered about people and webhooks is shown to administrators.</p>;
  if (blankedAt) {
    return (
      <p className="mt-2">
        Redacted on {momentInWords(blankedAt)}
        {redaction
          ? `, as entry ${redaction.ledgerSequence.toLocaleString("en-GB")} says, because: ${redaction.reason}`
          : ", and no entry says why: verify the ledger"}
        . The hash of its content stays, so that the chain still holds.
      </p>
    );
  }
  if (changes.length === 0) {
    return <p className="mt-2">Nothing that the ledger describes; the deed itself is what was entered.</p>;
  }
  return (
    <table className="mt-2 w-full table-fixed text-left max-sm:block">
      <caption className="sr-only">Fields that it changed</caption>
      <thead className="text-soft max-sm:sr-only">
        <tr className="border-line border-b">
          <th scope="col" className="w-40 py-1 pe-4 font-normal">
            Field
          </th>
          {!isFirst && (
            <th scope="col" className="py-1 pe-4 font-normal">
              Before
            </th>
          )}
          <th scope="col" className="py-1 font-normal">
            {isFirst ? "Value" : "After"}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {changes.map(({ field, before, after }) => (
          <tr key={field} className="border-line border-b max-sm:block max-sm:py-1">
            <th scope="row" className={`font-normal text-soft ${CELL}`}>
              {fieldInWords(field)}
            </th>
            {!isFirst && (
              <td className={CELL}>
                <span className="text-soft sm:sr-only">Before: </span>
                {before ?? "–"}
              </td>
            )}
            <td className={CELL}>
              {!isFirst && <span className="text-soft sm:sr-only">After: </span>}
              {after ?? "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
