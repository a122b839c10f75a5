import { codesOf, isCodeOf, LEVELS, type Level, TRENDS, type Trend } from "@/lib/scales/rules";

export const SORTS = ["title", "level", "trend", "review"] as const;
export type Sort = (typeof SORTS)[number];

/** How a reader looks at a board: which rows, in which order. All of it stands in the address. */
export interface Look {
  level: Level | null;
  theme: string | null;
  trend: Trend | null;
  overdueOnly: boolean;
  /** Null for the order of the themes. */
  sort: Sort | null;
  descending: boolean;
}

type Asked = Record<string, string | string[] | undefined>;

/** Reads a look from an address or form; what cannot be read is left out and said in `faults`. */
export function readLook(asked: Asked, themes: string[]): { look: Look; faults: string[] } {
  const faults: string[] = [];
  const one = (name: string, noun: string, isKnown: (value: string) => boolean): string | null => {
    const value = asked[name];
    if (value === undefined || value === "") return null;
    if (typeof value === "string" && isKnown(value)) return value;
    faults.push(`There is no ${noun} “${[value].flat().join(", ").slice(0, 100)}”.`);
    return null;
  };
  const sort = one("sort", "order", (value) => SORTS.some((known) => known === value.replace(/^-/, "")));
  const look = {
    level: one("level", "level", (value) => isCodeOf(LEVELS, value)) as Level | null,
    theme: one("theme", "theme", (value) => themes.includes(value)),
    trend: one("trend", "trend", (value) => isCodeOf(TRENDS, value)) as Trend | null,
    overdueOnly: one("overdue", "choice of overdue", (value) => value === "yes") !== null,
    sort: (sort?.replace(/^-/, "") ?? null) as Sort | null,
    descending: sort?.startsWith("-") ?? false,
  };
  return { look, faults };
}

/** The look as an address asks for it: only what differs from the plain one. */
export function lookParams(look: Look): Record<string, string> {
  return {
    ...(look.level && { level: look.level }),
    ...(look.theme && { theme: look.theme }),
    ...(look.trend && { trend: look.trend }),
    ...(look.overdueOnly && { overdue: "yes" }),
    ...(look.sort && { sort: sortParam(look) }),
  };
}

/** The order as an address asks for it: `level`, `-level`, or nothing. */
export function sortParam({ sort, descending }: Pick<Look, "sort" | "descending">): string {
  return sort === null ? "" : `${descending ? "-" : ""}${sort}`;
}

/** The order that a column's button asks for next: up, down, then by theme again. */
export function nextSort({ sort, descending }: Look, column: Sort): string {
  if (sort !== column) return column;
  return descending ? "" : `-${column}`;
}

/** What rows are filtered and sorted by. */
export interface RowKeys {
  slug: string;
  theme: string;
  title: string;
  level: Level;
  trend: Trend | null;
  dueOn: string | null;
  isOverdue: boolean;
}

/** Where a row stands by a column; nothing where it has no place, as one that was not rated. */
export function rankOf(row: RowKeys, column: Sort): string | number | undefined {
  switch (column) {
    case "title":
      return row.title;
    case "level":
      return row.level === "NOT_YET_RATED" ? undefined : codesOf(LEVELS).indexOf(row.level);
    case "trend":
      return row.trend === null ? undefined : codesOf(TRENDS).indexOf(row.trend);
    case "review":
      return row.dueOn ?? undefined;
  }
}
