import { ReviewNote } from "@/components/approvals/review-note";
import type { EvidenceRow } from "@/lib/evidence/read";
import { KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";
import { BearingShape, bearingWord } from "./bearing-mark";
import { Occurred } from "./occurred";
import { SourceLine } from "./source-line";

interface EvidenceTableProps {
  base: string;
  rows: EvidenceRow[];
  view: AskedView;
}

/** Items with all that they bear on; on a narrow screen each stands as a block. */
export function EvidenceTable({ base, rows, view }: EvidenceTableProps) {
  return (
    <table className="block w-full border-collapse text-left md:table">
      <caption className="sr-only">Items of evidence</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-line border-b text-note text-soft">
          <th scope="col" className="py-2 pe-4 font-normal">
            Occurred
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            What happened
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            Bears on
          </th>
          <th scope="col" className="py-2 font-normal">
            Source
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((item) => (
          <tr key={item.number} className="block border-line border-b py-3 align-top md:table-row">
            <td className="block md:table-cell md:w-36 md:py-2.5 md:pe-4">
              <Occurred date={item.occurred} />
            </td>
            <th scope="row" className="block font-normal md:table-cell md:py-2.5 md:pe-6">
              <Headline base={base} item={item} view={view} />
            </th>
            <td className="mt-1 block md:table-cell md:w-64 md:py-2.5 md:pe-4">
              <ul>
                {item.bearings.map(({ slug, title, bearing }) => (
                  <li key={slug} className="flex items-baseline gap-1.5">
                    <BearingShape bearing={bearing} />
                    <span>
                      <span className="sr-only">{bearingWord(bearing)}: </span>
                      <a href={inView(`${base}/indicators/${slug}`, view)}>{title}</a>
                    </span>
                  </li>
                ))}
              </ul>
            </td>
            <td className="mt-1 block md:table-cell md:w-44 md:py-2.5">
              <SourceLine origin={item.origin} outlet={item.outlet} rating={item.rating} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Headline({ base, item, view }: { base: string; item: EvidenceRow; view: AskedView }) {
  const { number, headline, state, kind, significance } = item;
  const isRetracted = state === "RETRACTED";
  return (
    <>
      <a
        href={inView(`${base}/evidence/${number}`, view)}
        className={isRetracted ? "line-through decoration-current" : "font-medium"}
      >
        {headline}
      </a>
      {isRetracted && <strong className="ms-2 font-medium text-away">retracted</strong>}
      <ReviewNote state={state} isBlock />
      <span className="block text-note text-soft">
        {KINDS[kind].words} · {SIGNIFICANCES[significance].words.toLowerCase()}
      </span>
    </>
  );
}
