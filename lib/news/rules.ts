import { endOfDay } from "@/lib/dates/days";

/** What is new to a reader who comes back, in the order in which it is told. */
export const NEWS_KINDS = {
  ASSESSMENT: { one: "assessment", many: "assessments", mark: "new" },
  REVIEW: { one: "review", many: "reviews", mark: "new" },
  ITEM: { one: "item", many: "items", mark: "new" },
  CORRECTION: { one: "correction", many: "corrections", mark: "newly corrected" },
  RETRACTION: { one: "retraction", many: "retractions", mark: "newly retracted" },
  CHECK: { one: "check", many: "checks", mark: "new" },
} as const;
export type NewsKind = keyof typeof NEWS_KINDS;

/** So many of the last records are told one by one, and looked through for what is new to a browser. */
export const MOST_NEWS = 100;

/** How much is new of each kind. */
export type NewsCounts = Partial<Record<NewsKind, number>>;

export function countsOf(news: readonly { kind: NewsKind }[]): NewsCounts {
  const counts: NewsCounts = {};
  for (const { kind } of news) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function sumOf(counts: NewsCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Something that was recorded, and when, in milliseconds. */
export interface Recorded {
  kind: NewsKind;
  at: number;
}

/** Whose eyes a page is marked for. */
export interface Visit {
  /** Slug of the tracker. */
  tracker: string;
  /** The last moment that counts as seen, where the address names a day; else the browser's own record tells it. */
  after: number | null;
  /** False where the page shows the past, in which nothing is new to a visitor. */
  isNow: boolean;
}

/** The last moment that a reader has seen who saw everything of a day. */
export function seenAfter(day: string): number {
  return endOfDay(day).getTime() - 1;
}

/** Of what was recorded that which came after the last moment that counts as seen. */
export function newOf<R extends Recorded>(recorded: readonly R[], after: number): R[] {
  return recorded.filter(({ at }) => at > after);
}

/** "5 new", "over 100 new" where no more than the last records were looked through. */
export function countOfNew(count: number): string {
  return count > MOST_NEWS ? `over ${MOST_NEWS} new` : `${count} new`;
}

/** "1,204 new", of what was counted to its end. */
export function allNew(counts: NewsCounts): string {
  return `${grouped(sumOf(counts))} new`;
}

/** "2 assessments, 1 item". */
export function kindsInWords(counts: NewsCounts): string {
  return (Object.keys(NEWS_KINDS) as NewsKind[])
    .map((code) => ({ code, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => `${grouped(count)} ${count === 1 ? NEWS_KINDS[code].one : NEWS_KINDS[code].many}`)
    .join(", ");
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}

/** Which part of an indicator's page holds the first of what is new. */
export function placeOf(counts: NewsCounts): "assessments" | "checks" | "evidence" {
  if (counts.ASSESSMENT || counts.REVIEW) return "assessments";
  return sumOf(counts) === (counts.CHECK ?? 0) ? "checks" : "evidence";
}

/** How to mark one thing: an item that is new altogether is not told as corrected. */
export function markOf(news: readonly { kind: NewsKind }[]): string | null {
  const kinds = news.map(({ kind }) => kind);
  const first = (["RETRACTION", "ITEM"] as const).find((kind) => kinds.includes(kind)) ?? kinds[0];
  return first === undefined ? null : NEWS_KINDS[first].mark;
}
