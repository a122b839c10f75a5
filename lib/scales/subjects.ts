/** What actors, sources and quotes can be, and who may publish in a tracker. */

export const ACTOR_KINDS = {
  STATE: { words: "State" },
  BODY: { words: "Body" },
  PERSON: { words: "Person" },
} as const;
export type ActorKind = keyof typeof ACTOR_KINDS;

export const SOURCE_KINDS = {
  AGENCY: { words: "News agency" },
  OUTLET: { words: "News outlet" },
  GOVERNMENT: { words: "Government" },
  INTERGOVERNMENTAL: { words: "Intergovernmental body" },
  RESEARCH: { words: "Research institution" },
  STATE_MEDIA: { words: "State media" },
} as const;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** How far the wording of a quote could be confirmed. */
export const QUOTE_FINDINGS = {
  CONFIRMED: { words: "Confirmed" },
  SENSE_CONFIRMED: { words: "Sense confirmed, wording not found" },
  MISDATED: { words: "Confirmed, but misdated" },
  NOT_FOUND: { words: "Not found" },
} as const;

/** What a version of an item is, seen from the version before it. */
export const CHANGES = {
  FIRST: { words: "First version" },
  MINOR: { words: "Minor change" },
  CORRECTION: { words: "Correction" },
  RETRACTION: { words: "Retraction" },
} as const;
export type Change = keyof typeof CHANGES;

export const PUBLISHING = {
  ALONE: { words: "An editor may publish alone" },
  SECOND_PERSON: { words: "A second person must approve" },
} as const;
export type Publishing = keyof typeof PUBLISHING;
