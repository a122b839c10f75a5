import { quartersOf, type TaggedItems } from "@/lib/counts/rules";
import { QuarterChart } from "./quarter-chart";

/** Ten years of quarters. */
const MOST_QUARTERS = 40;

interface PerQuarterProps {
  title: string;
  items: TaggedItems[];
  asOf: string;
}

/** How many counted items happened in each quarter: in a sentence, drawn, and as a table. */
export function PerQuarter({ title, items, asOf }: PerQuarterProps) {
  const quarters = quartersOf(items, asOf, MOST_QUARTERS);
  const [first] = quarters;
  const last = quarters.at(-1);
  if (items.length === 0 || !first || !last) return <p className="text-soft">No such item is known.</p>;
  const shown = quarters.reduce((sum, { count }) => sum + count, 0);
  const words = `${shown} ${shown === 1 ? "item" : "items"} from ${first.name} to ${last.name}, ${last.count} in the last quarter, which may not be over.`;
  return (
    <>
      <figure>
        <figcaption className="max-w-184 text-soft">
          {words} An item of a longer time counts in the quarter in which it began.
        </figcaption>
        <QuarterChart title={`${title} by quarter. ${words}`} quarters={quarters} />
      </figure>
      <details className="mt-1 print:hidden">
        <summary className="w-fit text-note text-soft">The same as a table</summary>
        <table className="mt-2 border-collapse text-left">
          <caption className="sr-only">{title} by quarter</caption>
          <thead className="border-line border-b text-note text-soft">
            <tr>
              <th scope="col" className="py-1 pe-8 font-normal">
                Quarter
              </th>
              <th scope="col" className="py-1 font-normal">
                Items
              </th>
            </tr>
          </thead>
          <tbody>
            {quarters.toReversed().map(({ name, count }) => (
              <tr key={name} className="border-line border-b">
                <th scope="row" className="py-1 pe-8 font-normal">
                  {name}
                </th>
                <td className="py-1 text-end">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
