import { BearingMark } from "@/components/evidence/bearing-mark";
import { Occurred } from "@/components/evidence/occurred";
import type { ActorItem } from "@/lib/actors/rules";
import { KINDS } from "@/lib/scales/rules";

interface DeedTableProps {
  actor: string;
  items: ActorItem[];
  /** Where an item is found, by its number. */
  addressOf: (number: number) => string;
}

/** What is drawn of an actor, as a table; it folds away. */
export function DeedTable({ actor, items, addressOf }: DeedTableProps) {
  return (
    <details className="mt-2 print:hidden">
      <summary className="w-fit text-note text-soft">The same as a table</summary>
      <table className="mt-2 block w-full border-collapse text-left sm:table">
        <caption className="sr-only">What {actor} said and did, the newest first</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr className="border-line border-b text-note text-soft">
            {["Occurred", "Item", "Kind", "Bearing"].map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-4 font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {items.map(({ number, occurred, headline, kind, bearings }) => (
            <tr key={number} className="block border-line border-b py-2 align-top sm:table-row sm:py-0">
              <td className="block sm:table-cell sm:w-36 sm:py-2 sm:pe-4">
                <Occurred date={occurred} />
              </td>
              <th scope="row" className="block font-normal sm:table-cell sm:py-2 sm:pe-4">
                <a href={addressOf(number)}>{headline}</a>
              </th>
              <td className="block text-soft sm:table-cell sm:w-28 sm:py-2 sm:pe-4">{KINDS[kind].words}</td>
              <td className="block sm:table-cell sm:w-72 sm:py-2">
                {bearings.map(({ slug, title, bearing }) => (
                  <span key={slug} className="flex flex-wrap items-baseline gap-x-2">
                    <BearingMark bearing={bearing} /> <span className="text-note text-soft">{title}</span>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
