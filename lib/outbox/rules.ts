import type { EntryType } from "@/lib/feeds/rules";

/** A published thing, as the outbox holds it until everybody who asked for it was told. */
export interface Told {
  id: bigint;
  trackerId: number;
  kind: EntryType;
  /** The judgement; null where it is a version of an item. */
  assessmentId: number | null;
  versionId: number | null;
  /** The last day that it can speak of. */
  day: string;
  changesLevel: boolean;
  isImported: boolean;
  recordedAt: Date;
  ledgerSequence: bigint;
}

const DAY = 24 * 3_600_000;
/** What is recorded later than so many days after its own day fills a gap. */
export const NEWS_DAYS = 31;

/** Whether it was recorded so long after its day that it fills a gap. What changes an item is news whatever its day. */
export function isBackDated({ kind, day, recordedAt }: Pick<Told, "kind" | "day" | "recordedAt">): boolean {
  const isFirst = kind === "ASSESSMENT" || kind === "EVIDENCE";
  return isFirst && recordedAt.getTime() - new Date(day).getTime() > NEWS_DAYS * DAY;
}
