import type { ImportRows } from "@/lib/import/read-job";

interface FindingTableProps {
  tracker: string;
  caption: string;
  rows: ImportRows;
}

/** Rows of a file with what would become of each: line, day and headline as they stand there, and why. */
export function FindingTable({ tracker, caption, rows }: FindingTableProps) {
  return (
    <table className="mt-3 block w-full border-collapse text-left md:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-line border-b text-note text-soft">
          <th scope="col" className="py-2 pe-4 font-normal">
            Line
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            Occurred
          </th>
          <th scope="col" className="py-2 pe-4 font-normal">
            Headline
          </th>
          <th scope="col" className="py-2 font-normal">
            What becomes of it
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => (
          <tr key={row.line} className="block border-line border-b py-2 align-top md:table-row">
            <th scope="row" className="me-3 inline-block font-normal md:table-cell md:w-16 md:py-2 md:pe-4">
              <span className="md:sr-only">Line </span>
              {row.line}
            </th>
            <td className="inline-block text-soft md:table-cell md:w-36 md:py-2 md:pe-4">{row.occurred}</td>
            <td className="wrap-anywhere block md:table-cell md:py-2 md:pe-6">{row.headline}</td>
            <td className="wrap-anywhere block md:table-cell md:w-1/2 md:py-2">
              <Becomes tracker={tracker} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Becomes({ tracker, row }: { tracker: string; row: ImportRows[number] }) {
  if (row.outcome === "ADD") return "Added";
  if (row.outcome === "DUPLICATE") {
    if (row.likeItem === null) return `Left out: the same as line ${row.likeLine}`;
    return (
      <>
        Left out: there already as{" "}
        <a href={`/trackers/${tracker}/evidence/${row.likeItem}`} target="_blank" rel="noopener">
          item {row.likeItem}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </>
    );
  }
  return (
    <ul>
      {row.faults.map(({ column, reason }) => (
        <li key={`${column} ${reason}`}>
          <span className="font-medium text-due">{column ?? "Row"}:</span> {reason}
        </li>
      ))}
    </ul>
  );
}
