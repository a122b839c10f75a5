import type { Publishing } from "@/lib/scales/subjects";

/** What a draft can become. */
export const DRAFT_KINDS = {
  NEW_EVIDENCE: { words: "New evidence" },
  EVIDENCE_EDIT: { words: "Change of evidence" },
  EVIDENCE_RETRACTION: { words: "Retraction of evidence" },
  ASSESSMENT: { words: "New assessment" },
} as const;
export type DraftKind = keyof typeof DRAFT_KINDS;

export const DRAFT_STATES = {
  DRAFT: { words: "Draft" },
  IN_REVIEW: { words: "In review" },
  SENT_BACK: { words: "Sent back" },
} as const;
export type DraftState = keyof typeof DRAFT_STATES;

/** What somebody is writing: of which tracker, and what it will change, the number of an item or the slug of an indicator. */
export interface Work {
  tracker: string;
  kind: DraftKind;
  subject: string | null;
}

/** A draft as somebody had it before them; version 0 was not saved yet. */
export interface SeenDraft {
  id: string;
  version: number;
}

/** What the buttons of a form can ask for. */
export const WAYS = {
  PUBLISH: { words: "Save and publish" },
  HAND_IN: { words: "Hand in for review" },
  PUBLISH_FOR_REVIEW: { words: "Publish now, needs review" },
  PREVIEW: { words: "Preview" },
  SAVE: { words: "Save as draft" },
} as const;
export type Way = keyof typeof WAYS;

/**
 * The ways out of a form, the usual one first. A retraction cannot be published before a second person has seen it where
 * one must: its mark would stand without the word that it still needs a review.
 */
export function waysOut(publishing: Publishing, kind: DraftKind): Way[] {
  const others: Way[] = ["PREVIEW", "SAVE"];
  if (publishing === "ALONE") return ["PUBLISH", ...others];
  return kind === "EVIDENCE_RETRACTION" ? ["HAND_IN", ...others] : ["HAND_IN", "PUBLISH_FOR_REVIEW", ...others];
}

/** Fields that say how a form was sent, not what was written in it. */
const ABOUT_THE_FORM = ["submission", "draft", "draftVersion", "way"];

/** What was typed, without what is of the form alone. */
export function writtenValues(values: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ABOUT_THE_FORM.includes(name)));
}

/** What a list calls a draft: what was typed as its headline or rationale, cut to a line. */
export function draftTitle({ kind, subject }: Omit<Work, "tracker">, values: Record<string, string[]>): string {
  const field = {
    NEW_EVIDENCE: "headline",
    EVIDENCE_EDIT: "headline",
    EVIDENCE_RETRACTION: "reason",
    ASSESSMENT: "rationale",
  };
  const typed = (values[field[kind]]?.[0] ?? "").replace(/\s+/g, " ").trim();
  const said = typed.length > 120 ? `${typed.slice(0, 119)}…` : typed;
  const of = {
    NEW_EVIDENCE: "",
    EVIDENCE_EDIT: `item ${subject}: `,
    EVIDENCE_RETRACTION: `item ${subject}: `,
    ASSESSMENT: `${subject}: `,
  };
  return `${of[kind]}${said || "(nothing typed yet)"}`;
}

/** The address of a draft on the desk. */
export function draftAddress(tracker: string, id: string): string {
  return `/desk/trackers/${tracker}/drafts/${id}`;
}
