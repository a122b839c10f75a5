import type { Reliability } from "@/lib/scales/ratings";

interface Explained {
  reason: string;
  signedAs: string;
  changedAt: Date;
  /** When somebody looked at the judgement again; null while nobody did. */
  settledAt: Date | null;
}

/** An item that was retracted after it was cited. */
export interface Retraction extends Explained {
  cause: "RETRACTION";
  item: number;
  headline: string;
}

/** A source whose letter fell after a judgement rested on it. */
export interface Downgrade extends Explained {
  cause: "DOWNGRADE";
  source: string;
  before: Reliability;
  after: Reliability;
}

/** What an assessment or an outlook rested on and rests on no more as it did. */
export type BasisChange = Retraction | Downgrade;

/** "Item 12 was retracted: “Ten missiles fired”" or "KCNA fell from B to D". */
export function changeInWords(change: BasisChange): string {
  if (change.cause === "DOWNGRADE") return `${change.source} fell from ${change.before} to ${change.after}`;
  return `Item ${change.item} was retracted: “${change.headline}”`;
}

/** The changes that nobody looked at yet. */
export function openChanges<C extends BasisChange>(changes: readonly C[]): C[] {
  return changes.filter(({ settledAt }) => settledAt === null);
}

/** Each fall once, where several judgements rested on what fell. */
export function withoutRepeats<C extends BasisChange>(changes: readonly C[]): C[] {
  return [...new Map(changes.map((change) => [changeInWords(change), change])).values()];
}
