import { ReviewNote } from "@/components/approvals/review-note";
import { BearingMark } from "@/components/evidence/bearing-mark";
import { Occurred } from "@/components/evidence/occurred";
import { SourceLine } from "@/components/evidence/source-line";
import { NewMark } from "@/components/news/new-mark";
import { recordedOf } from "@/lib/indicators/news";
import type { BearingRow } from "@/lib/indicators/read-bearings";
import type { Visit } from "@/lib/news/rules";
import { KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";

interface BearingTableProps {
  base: string;
  evidence: BearingRow[];
  view: AskedView;
  visit: Visit;
}

/** The items that bear on one indicator. */
export function BearingTable({ base, evidence, view, visit }: BearingTableProps) {
  return (
    <table className="block w-full border-collapse text-left sm:table">
      <caption className="sr-only">Evidence, the newest first</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-line border-b text-note text-soft">
          <th scope="col" className="py-2 pe-4 font-normal">
            Occurred
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            What happened
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            Bearing
          </th>
          <th scope="col" className="py-2 font-normal">
            Source
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {evidence.map((item) => (
          <tr key={item.number} className="block border-line border-b py-2.5 align-top sm:table-row sm:py-0">
            <td className="block sm:table-cell sm:w-36 sm:py-2.5 sm:pe-4">
              <Occurred date={item.occurred} />
            </td>
            <th scope="row" className="block font-normal sm:table-cell sm:py-2.5 sm:pe-4">
              <a
                href={inView(`${base}/evidence/${item.number}`, view)}
                className={item.state === "RETRACTED" ? "line-through decoration-current" : ""}
              >
                {item.headline}
              </a>
              <span className="ms-2">
                <NewMark visit={visit} recorded={recordedOf(item)} />
              </span>
              {item.state === "RETRACTED" && <strong className="ms-2 font-medium text-away">retracted</strong>}
              <ReviewNote state={item.state} isBlock />
              <span className="block text-note text-soft">
                {KINDS[item.kind].words} · {SIGNIFICANCES[item.significance].words.toLowerCase()}
              </span>
            </th>
            <td className="block sm:table-cell sm:w-44 sm:py-2.5 sm:pe-4">
              <BearingMark bearing={item.bearing} />
              {item.note && <span className="block text-note text-soft">{item.note}</span>}
            </td>
            <td className="block sm:table-cell sm:w-48 sm:py-2.5">
              <SourceLine origin={item.origin} outlet={item.outlet} rating={item.rating} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
