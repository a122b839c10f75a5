import { LAST_ROW, PAGE_SIZE } from "@/lib/evidence/filter-values";

interface PagesProps {
  page: number;
  count: number;
  /** The address of another page. */
  addressOf: (page: number) => string;
}

/** "Items 51–95 of 95." */
export function RangeInWords({ page, count }: { page: number; count: number }) {
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(page * PAGE_SIZE, count);
  const all = countInWords(count);
  return count <= PAGE_SIZE ? all : `${grouped(first)}–${grouped(last)} of ${all}`;
}

/** Counts stop past the last row that is listed. */
export function countInWords(count: number): string {
  if (count > LAST_ROW) return `over ${grouped(LAST_ROW)} items`;
  return `${grouped(count)} ${count === 1 ? "item" : "items"}`;
}

/** Leads to the pages before and after, and says where the list ends. */
export function Pages({ page, count, addressOf }: PagesProps) {
  const pages = Math.ceil(Math.min(count, LAST_ROW) / PAGE_SIZE);
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev">
          Previous page
        </a>
      )}
      <span className="text-soft">
        Page {grouped(page)} of {grouped(pages)}
      </span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next">
          Next page
        </a>
      )}
      {count > LAST_ROW && (
        <span className="w-full text-note text-soft">
          The list ends at row {grouped(LAST_ROW)}. To see what lies beyond, narrow it with the filters.
        </span>
      )}
    </nav>
  );
}

function grouped(number: number): string {
  return number.toLocaleString("en-GB");
}
