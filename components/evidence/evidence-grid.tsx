"use client";

import { createColumnHelper, rowSelectionFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import type { Density } from "@/lib/evidence/columns";
import { CopyCitations } from "./copy-citations";

/** The head of a column: its name, and where it leads to order the list by it. */
export interface Head {
  id: string;
  words: string;
  href: string | null;
  sorted: "ascending" | "descending" | null;
}

interface GridRow {
  number: number;
  headline: string;
  /** What is drawn, by the column's id. */
  cells: Record<string, ReactNode>;
  citation: string;
}

interface EvidenceGridProps {
  heads: Head[];
  rows: GridRow[];
  density: Density;
}

const features = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper<typeof features, GridRow>();

/** Of the usual columns, where there are not many more. */
const WIDTHS: Record<string, string> = { occurred: "md:w-36", bearings: "md:w-64", source: "md:w-44" };
const MANY = 6;

/** The table of evidence, whose rows can be chosen and copied as citations once its script runs. */
export function EvidenceGrid({ heads, rows, density }: EvidenceGridProps) {
  const isHydrated = useIsHydrated();
  const columns = useMemo(
    () => helper.columns(heads.map(({ id }) => helper.display({ id, cell: ({ row }) => row.original.cells[id] }))),
    [heads],
  );
  const table = useTable({ features, columns, data: rows, getRowId: ({ number }) => String(number) });
  const chosen = table.getSelectedRowModel().rows.map(({ original }) => original.citation);
  const pad = density === "compact" ? "md:py-1" : "md:py-2.5";
  const select = `block md:table-cell md:w-7 ${pad} float-end md:float-none print:hidden`;
  return (
    <>
      <CopyCitations citations={chosen} onClear={() => table.resetRowSelection(true)} />
      <table
        data-density={density}
        className="group/evidence block w-full border-collapse text-left data-[density=compact]:text-sm md:table"
      >
        <caption className="sr-only">Items of evidence</caption>
        <thead className="sr-only md:not-sr-only md:table-header-group">
          <tr className="border-line border-b text-note text-soft">
            <td className="py-2 md:w-7 print:hidden">
              {isHydrated && (
                <input
                  type="checkbox"
                  aria-label="Select all on this page"
                  checked={table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                  className="size-3.5 accent-ink"
                />
              )}
            </td>
            {heads.map((head) => (
              <ColumnHead key={head.id} {...head} />
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={`block border-line border-b align-top md:table-row ${density === "compact" ? "py-1.5" : "py-3"}`}
            >
              <td className={select}>
                {isHydrated && (
                  <input
                    type="checkbox"
                    aria-label={`Select “${row.original.headline}”`}
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                    className="size-3.5 accent-ink"
                  />
                )}
              </td>
              {heads.map(({ id }) =>
                id === "headline" ? (
                  <th key={id} scope="row" className={`block font-normal md:table-cell md:min-w-60 md:pe-6 ${pad}`}>
                    {row.original.cells[id]}
                  </th>
                ) : (
                  <td
                    key={id}
                    className={`mt-1 block md:table-cell md:pe-4 ${(heads.length < MANY && WIDTHS[id]) || "md:max-w-48"} ${pad}`}
                  >
                    {row.original.cells[id]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ColumnHead({ words, href, sorted }: Head) {
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className="py-2 pe-4 font-normal">
      {href === null ? (
        words
      ) : (
        <a href={href} className={`no-underline hover:text-ink ${sorted ? "font-semibold text-ink" : "text-soft"}`}>
          {words}{" "}
          <span aria-hidden="true" className="print:hidden">
            {sorted ? (sorted === "descending" ? "↓" : "↑") : "↕"}
          </span>
        </a>
      )}
    </th>
  );
}
