import type { ReactNode } from "react";
import { citedItem, citedOn, citePage } from "@/lib/citing/rules";
import {
  COLUMNS,
  type Column,
  type Density,
  directionOf,
  HEADLINE,
  nextSort,
  USUAL_COLUMNS,
} from "@/lib/evidence/columns";
import type { Sort } from "@/lib/evidence/filter-values";
import type { EvidenceRow } from "@/lib/evidence/read";
import { siteUrl } from "@/lib/settings";
import { type AskedView, momentOf } from "@/lib/view";
import { EvidenceGrid, type Head } from "./evidence-grid";
import { Headline, ItemCell } from "./item-cell";

interface EvidenceTableProps {
  base: string;
  /** The tracker's title. */
  within: string;
  rows: EvidenceRow[];
  view: AskedView;
  columns?: readonly Column[];
  density?: Density;
  /** How the rows are ordered, where they can be ordered otherwise, and the address of another order. */
  order?: { sort: Sort; addressOf: (sort: Sort) => string };
}

/** Items with what was chosen to be shown of them; on a narrow screen each stands as a block. */
export function EvidenceTable({ base, within, rows, view, ...shown }: EvidenceTableProps) {
  const { columns = USUAL_COLUMNS, density = "comfortable", order } = shown;
  const knownOn = citedOn(view);
  const citedAt = momentOf(knownOn);
  const [before, after] = [columns.filter((id) => id === "occurred"), columns.filter((id) => id !== "occurred")];
  return (
    <EvidenceGrid
      heads={[
        ...before.map((id) => headOf(id, COLUMNS[id], order)),
        headOf("headline", HEADLINE, order),
        ...after.map((id) => headOf(id, COLUMNS[id], order)),
      ]}
      density={density}
      rows={rows.map((item) => {
        const { number, version, headline, state } = item;
        const { path, ...cited } = citedItem(base, { headline, number, version, isRetracted: state === "RETRACTED" });
        const address = new URL(path, siteUrl()).href;
        const { chicago } = citePage({ ...cited, within, knownOn, citedAt, address });
        const cells: Record<string, ReactNode> = { headline: <Headline base={base} item={item} view={view} /> };
        for (const id of columns) cells[id] = <ItemCell column={id} base={base} item={item} view={view} />;
        return { number, headline, cells, citation: chicago };
      })}
    />
  );
}

function headOf(
  id: string,
  { words, sorts }: { words: string; sorts: readonly Sort[] },
  order: EvidenceTableProps["order"],
): Head {
  const next = order && nextSort(sorts, order.sort);
  if (!order || !next) return { id, words, href: null, sorted: null };
  return { id, words, href: order.addressOf(next), sorted: directionOf(sorts, order.sort) };
}
