"use client";

import type { ReactNode } from "react";
import { BoardFilters, type ThemeOption } from "./board-filters";
import { useBoardRows } from "./board-rows";
import { type Look, nextSort, type RowKeys, type Sort } from "./look";
import { addressOf, FORM_ID, useLook } from "./use-look";

interface BoardTableProps {
  /** The board's address, without what it is asked for. */
  here: string;
  rows: RowKeys[];
  themes: ThemeOption[];
  /** The drawn cells of each indicator, by slug. */
  cells: Record<string, ReactNode>;
  look: Look;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
  /** The year in which the strips begin; null where there is nothing on them. */
  stripsFrom: string | null;
}

/** The indicators of a board, filtered and sorted in place; the address tells the look, so it can be shared. */
export function BoardTable({ here, rows, themes, cells, look: asked, kept, stripsFrom }: BoardTableProps) {
  const [look, show] = useLook(asked, { here, kept, themes: themes.map(({ slug }) => slug) });
  const shown = useBoardRows(rows, look);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
        <BoardFilters themes={themes} look={look} kept={kept} onChange={() => show(null)} onSubmit={show} />
        <p role="status" className="text-note text-soft">
          {shown.length === rows.length ? `${rows.length} indicators` : `${shown.length} of ${rows.length} indicators`}
        </p>
      </div>
      {look.sort !== null && <h2 className="sr-only">All indicators</h2>}
      <table className="group/board mt-3 block w-full wide:table" data-flat={look.sort === null ? undefined : ""}>
        <caption className="sr-only">Where each indicator stands</caption>
        <thead className="block wide:table-header-group">
          <tr className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note text-soft wide:table-row">
            <SortHeader sort="title" look={look} label="Indicator" />
            <SortHeader sort="level" look={look} label="Level" />
            <SortHeader sort="trend" look={look} label="Trend" />
            <th
              scope="col"
              className="order-last text-start font-normal before:content-['Lines:_'] wide:before:content-none"
            >
              {stripsFrom === null ? "Level over time" : `Level since ${stripsFrom}`}
            </th>
            <SortHeader sort="review" look={look} label="Review" />
          </tr>
        </thead>
        {groupsOf(shown, look, themes).map(({ key, title, rows }) => (
          <tbody
            key={key}
            className="block group-data-flat/board:border-ink group-data-flat/board:border-t-[1.5px] wide:table-row-group"
          >
            {title !== null && (
              <tr className="block wide:table-row">
                <th
                  scope="rowgroup"
                  colSpan={5}
                  className="block border-ink border-b-[1.5px] pt-5 pb-1.5 text-start wide:table-cell print:pt-3.5"
                >
                  <h2 className="font-semibold text-body">{title}</h2>
                </th>
              </tr>
            )}
            {rows.map(({ slug }) => (
              <tr
                key={slug}
                data-indicator={slug}
                className="grid grid-cols-2 gap-x-4 gap-y-1 border-line border-b py-3 wide:table-row wide:py-0"
              >
                {cells[slug]}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {shown.length === 0 && (
        <p className="border-line border-y py-6 text-soft">
          No indicator matches. <a href={addressOf(here, kept)}>Show all {rows.length}</a>
        </p>
      )}
    </>
  );
}

function SortHeader({ sort, look, label }: { sort: Sort; look: Look; label: string }) {
  const isSorted = look.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (look.descending ? "descending" : "ascending") : undefined}
      className="text-start font-normal"
    >
      <button
        type="submit"
        form={FORM_ID}
        name="sort"
        value={nextSort(look, sort)}
        className={`py-1 hover:text-ink print:hidden ${isSorted ? "font-semibold text-ink" : ""}`}
      >
        {label} <span aria-hidden="true">{isSorted ? (look.descending ? "↓" : "↑") : "↕"}</span>
      </button>
      {/* Chromium leaves buttons out where it repeats the header on the next sheet. */}
      <span className="hidden print:inline">
        {label}
        {isSorted && (look.descending ? " ↓" : " ↑")}
      </span>
    </th>
  );
}

interface Group {
  key: string;
  title: string | null;
  rows: RowKeys[];
}

function groupsOf(rows: RowKeys[], { sort }: Look, themes: ThemeOption[]): Group[] {
  if (sort !== null) return [{ key: "all", title: null, rows }];
  return themes
    .map(({ slug, title }) => ({ key: slug, title, rows: rows.filter(({ theme }) => theme === slug) }))
    .filter((group) => group.rows.length > 0);
}
