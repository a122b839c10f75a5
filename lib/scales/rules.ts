/** The closed lists of the domain, each in its own order, with the words that people read. */

export type Scale = Readonly<Record<string, { readonly words: string }>>;

/** Where an indicator stands, worst to best; "not yet rated" stands apart from them. */
export const LEVELS = {
  MOVING_AWAY: { words: "Moving away", meaning: "What was observed leads away from genuine movement." },
  NO_MOVEMENT: { words: "No movement", meaning: "What was observed leaves things where they were." },
  SIGNS_OF_MOVEMENT: {
    words: "Signs of movement",
    meaning: "First steps were observed that could still be undone at no cost.",
  },
  GENUINE_MOVEMENT: {
    words: "Genuine movement",
    meaning: "Steps were observed that bind, or that cost something to undo.",
  },
  NOT_YET_RATED: {
    words: "Not yet rated",
    meaning: "Nobody has judged it, or too little is known to judge; not the same as no movement.",
  },
} as const;
export type Level = keyof typeof LEVELS;

/** Which way the level went at its last change. */
export const TRENDS = {
  DETERIORATED: { words: "Deteriorated" },
  UNCHANGED: { words: "Unchanged" },
  IMPROVED: { words: "Improved" },
} as const;
export type Trend = keyof typeof TRENDS;

/** How good the basis of a judgement is; it says nothing on how likely anything is. */
export const CONFIDENCES = {
  LOW: { words: "Low", meaning: "The basis is thin, of a single origin, or contradicted." },
  MODERATE: {
    words: "Moderate",
    meaning: "The basis is credible and plausible, but not corroborated enough for more.",
  },
  HIGH: { words: "High", meaning: "The basis is sound, from several independent origins that agree." },
} as const;
export type Confidence = keyof typeof CONFIDENCES;

/** How one item of evidence bears on one indicator; the words go before "genuine movement". */
export const BEARINGS = {
  TOWARD: { words: "toward" },
  AWAY: { words: "away from" },
  NEUTRAL: { words: "neutral to" },
} as const;
export type Bearing = keyof typeof BEARINGS;

export const KINDS = {
  STATEMENT: { words: "Statement", meaning: "Something was said or announced." },
  ACTION: { words: "Action", meaning: "Something was done." },
  CAPABILITY: { words: "Capability", meaning: "What somebody is able to do changed." },
} as const;
export type Kind = keyof typeof KINDS;

export const SIGNIFICANCES = {
  MINOR: { words: "Minor" },
  MODERATE: { words: "Moderate" },
  MAJOR: { words: "Major" },
} as const;
export type Significance = keyof typeof SIGNIFICANCES;

/** Likelihood in the words of ICD 203 (US Intelligence Community Directive, 2015), in percent. */
export const LIKELIHOODS = {
  ALMOST_NO_CHANCE: { words: "Almost no chance", from: 1, to: 5 },
  VERY_UNLIKELY: { words: "Very unlikely", from: 5, to: 20 },
  UNLIKELY: { words: "Unlikely", from: 20, to: 45 },
  ROUGHLY_EVEN_CHANCE: { words: "Roughly even chance", from: 45, to: 55 },
  LIKELY: { words: "Likely", from: 55, to: 80 },
  VERY_LIKELY: { words: "Very likely", from: 80, to: 95 },
  ALMOST_CERTAIN: { words: "Almost certain", from: 95, to: 99 },
} as const;
export type Likelihood = keyof typeof LIKELIHOODS;

/** How a level fits a scenario (analysis of competing hypotheses). */
export const FITS = {
  VERY_INCONSISTENT: { words: "Very inconsistent" },
  INCONSISTENT: { words: "Inconsistent" },
  NEUTRAL: { words: "Neutral" },
  CONSISTENT: { words: "Consistent" },
  VERY_CONSISTENT: { words: "Very consistent" },
  NOT_APPLICABLE: { words: "Not applicable" },
} as const;
export type Fit = keyof typeof FITS;

export const ROLES = {
  EDITOR: { words: "Editor", meaning: "Files evidence, checks, assessments and outlooks." },
  REVIEWER: { words: "Reviewer", meaning: "Does what an editor does, and approves." },
  ADMIN: {
    words: "Admin",
    meaning: "Does what a reviewer does, and changes codebooks, trackers, people and settings.",
  },
} as const;
export type Role = keyof typeof ROLES;

/** The states that readers meet. */
export const EDITORIAL_STATES = {
  PUBLISHED: { words: "Published" },
  PUBLISHED_NEEDS_REVIEW: { words: "Published, needs review" },
  RETRACTED: { words: "Retracted" },
} as const;
export type EditorialState = keyof typeof EDITORIAL_STATES;

/** The codes of a scale in its order. */
export function codesOf<S extends Scale>(scale: S): Extract<keyof S, string>[] {
  return Object.keys(scale) as Extract<keyof S, string>[];
}

/** True when the text is one of the scale's codes. */
export function isCodeOf<S extends Scale>(scale: S, text: string): text is Extract<keyof S, string> {
  return Object.hasOwn(scale, text);
}
