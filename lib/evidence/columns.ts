import type { Reading } from "@/lib/text/rules";
import type { Sort } from "./filter-values";

/** What the table of evidence can show beside the headline, in its order, and the orders that a column leads to. */
export const COLUMNS = {
  occurred: { words: "Occurred", sorts: ["-occurred", "occurred"] },
  bearings: { words: "Bears on", sorts: [] },
  source: { words: "Source", sorts: ["source", "-source"] },
  rating: { words: "Rating", sorts: ["rating", "-rating"] },
  kind: { words: "Kind", sorts: ["kind", "-kind"] },
  significance: { words: "Significance", sorts: ["-significance", "significance"] },
  actors: { words: "Actors", sorts: [] },
  tags: { words: "Tags", sorts: [] },
  published: { words: "Published", sorts: ["-published", "published"] },
  recorded: { words: "Recorded", sorts: ["-recorded", "recorded"] },
} as const satisfies Record<string, { words: string; sorts: readonly Sort[] }>;
export type Column = keyof typeof COLUMNS;

/** The column that is always there. */
export const HEADLINE = { words: "What happened", sorts: ["headline", "-headline"] } as const;

export const USUAL_COLUMNS: readonly Column[] = ["occurred", "bearings", "source"];

export const DENSITIES = {
  comfortable: { words: "Comfortable" },
  compact: { words: "Compact" },
} as const;
export type Density = keyof typeof DENSITIES;

/** Reads names of columns between commas; the headline may be named, so that an address can ask for it alone. */
export function readColumns(text: string): Reading<Column[]> {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "headline");
  const unknown = names.find((name) => !Object.hasOwn(COLUMNS, name));
  if (unknown !== undefined) {
    return { ok: false, message: `There is no column “${Array.from(unknown).slice(0, 40).join("")}”.` };
  }
  return { ok: true, value: (Object.keys(COLUMNS) as Column[]).filter((name) => names.includes(name)) };
}

/** The columns as an address asks for them; "" for the usual ones, which go without saying. */
export function columnsText(columns: readonly Column[]): string {
  if (columns.length === 0) return "headline";
  return columns.join() === USUAL_COLUMNS.join() ? "" : columns.join();
}

/** The order that the head of a column asks for next: its first one, then the other. */
export function nextSort(sorts: readonly Sort[], sort: Sort): Sort | null {
  return sorts.find((one) => one !== sort) ?? null;
}

/** Which way a column is sorted; null where the list is in another order. */
export function directionOf(sorts: readonly Sort[], sort: Sort): "ascending" | "descending" | null {
  if (!sorts.includes(sort)) return null;
  return sort.startsWith("-") ? "descending" : "ascending";
}
