import { LIKELIHOODS, type Likelihood } from "@/lib/scales/rules";

export const OUTLOOK_KINDS = {
  RISK_ALERT: { words: "Risk alert", meaning: "It would lead away from genuine movement." },
  OPPORTUNITY: { words: "Opportunity", meaning: "It would lead toward genuine movement." },
} as const;
export type OutlookKind = keyof typeof OUTLOOK_KINDS;

export const OUTCOMES = {
  HAPPENED: { words: "Happened", meaning: "What was expected is there." },
  DID_NOT_HAPPEN: { words: "Did not happen", meaning: "The day passed without it." },
  CANNOT_BE_TOLD: { words: "Cannot be told", meaning: "Nothing that is known settles it; it is not scored." },
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** Where an outlook stands on a day. */
export type OutlookStatus = "OPEN" | "DUE" | "SETTLED";

/** Under so many scored calls a score says next to nothing. */
export const FEW_CALLS = 20;

/** What readers of a record need of one outlook. */
export interface Call {
  likelihood: Likelihood;
  outcome: Outcome | null;
}

/** An outlook is due once its last day is past; on that day itself it can still happen. */
export function statusOf({ dueOn, outcome }: { dueOn: string; outcome: Outcome | null }, today: string): OutlookStatus {
  if (outcome !== null) return "SETTLED";
  return dueOn < today ? "DUE" : "OPEN";
}

/** "55–80 %" */
export function bandInWords(likelihood: Likelihood): string {
  const { from, to } = LIKELIHOODS[likelihood];
  return `${from}–${to} %`;
}

/** The probability that a word is scored as, 0 to 1: the middle of its band. */
export function probabilityOf(likelihood: Likelihood): number {
  const { from, to } = LIKELIHOODS[likelihood];
  return (from + to) / 200;
}

/**
 * The record of a tracker's settled calls: the mean of (p − o)², where p is the probability given and o is 1 for what
 * happened and 0 for what did not (G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly
 * Weather Review 78, 1950, in the form for one event). 0 is perfect, 1 always wrong, and 0.25 what "even chance" every
 * time would score. What cannot be told is not scored; `score` is null where no call is.
 */
export function recordOf(calls: readonly Call[]): { score: number | null; scored: number; untold: number } {
  const told = calls.filter(({ outcome }) => outcome === "HAPPENED" || outcome === "DID_NOT_HAPPEN");
  const untold = calls.filter(({ outcome }) => outcome === "CANNOT_BE_TOLD").length;
  if (told.length === 0) return { score: null, scored: 0, untold };
  const misses = told.map(
    ({ likelihood, outcome }) => (probabilityOf(likelihood) - (outcome === "HAPPENED" ? 1 : 0)) ** 2,
  );
  return { score: misses.reduce((sum, miss) => sum + miss, 0) / told.length, scored: told.length, untold };
}
