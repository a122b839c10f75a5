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

/** A part of a tracker's frame that stands otherwise now than in what is shown. */
export interface FrameChange {
  kind: "TRACKER" | "THEME" | "INDICATOR" | "SCENARIO";
  slug: string;
  /** Its title then, null for what was added since, and now. They are the same where something else was changed. */
  was: string | null;
  now: string;
}

/** Something that is called otherwise today. */
export interface Renamed {
  was: string;
  now: string;
}

/** Of names and what they are today, those that differ, each once. */
export function renamedAmong(names: Renamed[]): Renamed[] {
  return [...new Map(names.filter(({ was, now }) => was !== now).map((name) => [name.was, name])).values()];
}

/** What was changed of something after the moment up to which it is shown. */
export interface ChangedSince {
  items: LaterChange[];
  judgements: LaterJudgement[];
  frame: FrameChange[];
}

/** What was retracted first, then the last change first. */
export function inOrder(changes: LaterChange[]): LaterChange[] {
  return changes.toSorted(
    (a, b) => b.change.localeCompare(a.change) || b.recordedAt.getTime() - a.recordedAt.getTime() || a.item - b.item,
  );
}
