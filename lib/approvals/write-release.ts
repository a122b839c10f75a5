import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { Refused } from "@/lib/refusal";
import { type OpenTracker, openTracker } from "@/lib/trackers/write";
import { stateAlone } from "./rules";

/** Under whose name something is published. */
export type Byline = Pick<Editor, "id" | "signedAs">;

/** Where something is published, by whom, and as what. */
export interface Release {
  tracker: OpenTracker;
  by: Byline;
  state: "PUBLISHED" | "PUBLISHED_NEEDS_REVIEW";
  /** A second person approves it in the same write. */
  isApproved: boolean;
}

/**
 * A release on one's own word. Throws `Absent` where there is no such tracker, and `Refused` where a second person must
 * approve first.
 */
export async function releaseBy(
  tx: Transaction,
  editor: Editor,
  slug: string,
  asksForReview = false,
): Promise<Release> {
  const tracker = await openTracker(tx, slug);
  const state = stateAlone(tracker.publishing, { isPerson: editor.id !== null, asksForReview });
  if (state === null) throw new Refused({ form: "In this tracker an editor cannot publish alone." });
  return { tracker, by: editor, state, isApproved: false };
}
