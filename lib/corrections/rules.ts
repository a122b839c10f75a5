import type { Level } from "@/lib/scales/rules";

/** An item that was corrected or retracted after the moment up to which something was known. */
export interface LaterChange {
  item: number;
  /** The version that says so. */
  version: number;
  change: "CORRECTION" | "RETRACTION";
  /** As it reads now. */
  headline: string;
  reason: string | null;
  recordedAt: Date;
}

/** An indicator that is judged otherwise now for the day that is shown. */
export interface LaterJudgement {
  slug: string;
  title: string;
  /** As it was held then, and as it is held now. */
  before: Level;
  after: Level;
}

/** What was changed of something after the moment up to which it is shown. */
export interface ChangedSince {
  items: LaterChange[];
  judgements: LaterJudgement[];
}

/** What was retracted first, then the last change first. */
export function inOrder(changes: LaterChange[]): LaterChange[] {
  return changes.toSorted(
    (a, b) => b.change.localeCompare(a.change) || b.recordedAt.getTime() - a.recordedAt.getTime() || a.item - b.item,
  );
}
