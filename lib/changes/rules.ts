/** Kinds of what is recorded in a period about something older, in the order that matters to a reader. */
export const CHANGE_KINDS = {
  RETRACTION: { words: "Retracted", each: "Items that no longer count, and stay readable." },
  CORRECTION: { words: "Corrected", each: "Items that say something else than they did." },
  RATING: { words: "Sources rated anew", each: "How far what comes from a source can be relied on." },
  LATE_ITEM: { words: "Filed late", each: "Items of before the period that were filed in it." },
  CODEBOOK: { words: "Rules changed", each: "Judgements of before keep the rules that they were made under." },
  DISSENT: { words: "Dissent", each: "A second opinion, put beside a judgement." },
  REVIEW: { words: "Reviewed, unchanged", each: "Somebody looked again, and the judgement stands." },
  CHECK: { words: "Checks", each: "Looked, and found nothing." },
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;
