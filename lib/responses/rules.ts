import type { EditorialState } from "@/lib/scales/rules";

interface OtherVersion {
  headline: string;
  occurred: string;
  state: EditorialState;
  /** RFC 3339. */
  recordedAt: string;
}

interface Withdrawal {
  reason: string;
  signedAs: string;
  /** RFC 3339. */
  recordedAt: string;
}

/** A link between a move and a response, seen from one of the two. */
export interface ResponseLink {
  /** Whether the other item is the move, or the response. */
  other: "MOVE" | "RESPONSE";
  /** The number of the item that responds, and of the link among those of that item. */
  of: number;
  number: number;
  note: string;
  signedAs: string;
  /** RFC 3339. */
  recordedAt: string;
  /** Null while the link stands. */
  withdrawal: Withdrawal | null;
  /** The number of the other item, and its versions, the first one first. */
  item: number;
  versions: OtherVersion[];
}

/** Links as they were known before a moment (null: now), without what was recorded later. */
export function linksKnown(links: readonly ResponseLink[], knownBefore: Date | null): ResponseLink[] {
  const isKnown = ({ recordedAt }: { recordedAt: string }) =>
    knownBefore === null || new Date(recordedAt) < knownBefore;
  return links.filter(isKnown).map((link) => ({
    ...link,
    withdrawal: link.withdrawal && isKnown(link.withdrawal) ? link.withdrawal : null,
    versions: link.versions.filter(isKnown),
  }));
}
