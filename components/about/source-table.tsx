import { dateInWords } from "@/lib/dates/words";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import type { SourceUse } from "@/lib/trackers/read-about";

/** The tracker's sources with their usual letters. */
export function SourceTable({ base, sources }: { base: string; sources: SourceUse[] }) {
  if (sources.length === 0) return <p className="mt-3 text-soft">None so far.</p>;
  return (
    <>
      <p className="mt-3 max-w-184 text-soft">
        The letter is a source’s usual one; an item can carry another. Corroboration counts who reported first, not
        links.
      </p>
      <table className="mt-2 w-full border-collapse text-left">
        <caption className="sr-only">Sources by name</caption>
        <thead className="border-line border-b text-note text-soft">
          <tr>
            <th scope="col" className="py-1.5 pe-2 font-normal sm:pe-4">
              Source
            </th>
            <th scope="col" className="hidden py-1.5 pe-4 font-normal sm:table-cell">
              Kind
            </th>
            <th scope="col" className="py-1.5 pe-2 font-normal sm:pe-4">
              Reliability
            </th>
            <th scope="col" className="py-1.5 ps-2 text-right font-normal">
              Reported first
            </th>
            <th scope="col" className="py-1.5 ps-2 text-right sm:ps-4 font-normal">
              Linked to
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ name, kind, host, reliability, asOrigin, asOutlet, letterChange, alsoNamed }) => (
            <tr key={name} className="border-line border-b align-top">
              <th scope="row" className="py-1.5 pe-2 font-normal sm:pe-4">
                <a href={`${base}/evidence?${new URLSearchParams({ source: name })}`}>{name}</a>
                {host && <span className="block text-note text-soft wrap-anywhere sm:ms-2 sm:inline">{host}</span>}
                {alsoNamed.length > 0 && (
                  <span className="block text-note text-soft">also filed as {alsoNamed.join(", ")}</span>
                )}
              </th>
              <td className="hidden py-1.5 pe-4 sm:table-cell">{SOURCE_KINDS[kind].words}</td>
              <td className="py-1.5 pe-2 sm:pe-4">
                {reliability}
                <span className="hidden sm:inline">: {RELIABILITIES[reliability].words}</span>
                {letterChange && (
                  <span className="block max-w-96 text-note text-soft">
                    {letterChange.before} until {dateInWords(letterChange.on)}: “{letterChange.reason}”
                  </span>
                )}
              </td>
              <td className="py-1.5 ps-2 text-right">{asOrigin}</td>
              <td className="py-1.5 ps-2 text-right sm:ps-4">{asOutlet}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
