import type { EditorialState } from "@/lib/scales/rules";
import type { Publishing } from "@/lib/scales/subjects";

/** A second person's word on what was published. */
export interface Approval {
  signedAs: string;
  /** A moment, or its RFC 3339 text. */
  recordedAt: Date | string;
}

type Published = Exclude<EditorialState, "RETRACTED">;

interface Ask {
  /** False for the command line, which signs as what it is. */
  isPerson: boolean;
  /** Published at once, with the word that a second person has yet to look at it. */
  asksForReview: boolean;
}

/** As what somebody may publish on their own word; null where a second person must approve first. */
export function stateAlone(publishing: Publishing, { isPerson, asksForReview }: Ask): Published | null {
  if (asksForReview) return "PUBLISHED_NEEDS_REVIEW";
  return publishing === "SECOND_PERSON" && isPerson ? null : "PUBLISHED";
}

/** Whether readers are told that a second person has yet to look at it. */
export function awaitsReview({ state, approval }: { state: EditorialState; approval: Approval | null }): boolean {
  return state === "PUBLISHED_NEEDS_REVIEW" && approval === null;
}
