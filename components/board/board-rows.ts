"use client";

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { type Look, type RowKeys, rankOf, SORTS, type Sort } from "./look";

const features = tableFeatures({
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
type BoardRowOf = Row<typeof features, RowKeys>;

const helper = createColumnHelper<typeof features, RowKeys>();
const columns = helper.columns([
  ...SORTS.map((sort) =>
    helper.accessor((row) => rankOf(row, sort), {
      id: sort,
      sortUndefined: "last",
      sortFn: (a: BoardRowOf, b: BoardRowOf) => compare(a.original, b.original, sort),
    }),
  ),
  helper.accessor((row) => row, {
    id: "look",
    filterFn: (row: BoardRowOf, _column: string, look: Look) => isLookedFor(row.original, look),
  }),
]);

/** The rows that a look leaves, in its order. */
export function useBoardRows(data: RowKeys[], look: Look): RowKeys[] {
  const state = useMemo(
    () => ({
      columnFilters: [{ id: "look", value: look }],
      sorting: look.sort === null ? [] : [{ id: look.sort, desc: look.descending }],
    }),
    [look],
  );
  const table = useTable({ features, columns, data, state });
  return table.getRowModel().rows.map((row) => row.original);
}

function isLookedFor(row: RowKeys, { level, theme, trend, overdueOnly }: Look): boolean {
  return (
    (level === null || row.level === level) &&
    (theme === null || row.theme === theme) &&
    (trend === null || row.trend === trend) &&
    (!overdueOnly || row.isOverdue)
  );
}

function compare(a: RowKeys, b: RowKeys, sort: Sort): number {
  const [first = "", second = ""] = [rankOf(a, sort), rankOf(b, sort)];
  if (typeof first === "string" && typeof second === "string") return first.localeCompare(second, "en");
  return Number(first) - Number(second);
}
