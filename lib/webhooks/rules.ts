/** Why a webhook is told nothing more although nobody turned it off. */
export const WEBHOOK_STOPS = {
  FAILING: { words: "Stopped: it failed for a day" },
  GONE: { words: "Stopped: the receiver wants no more" },
} as const;
export type WebhookStop = keyof typeof WEBHOOK_STOPS;

export const DELIVERY_STATES = {
  WAITING: { words: "Waiting" },
  DELIVERED: { words: "Delivered" },
  GIVEN_UP: { words: "Given up" },
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;

/** What a webhook is told. */
export const EXTENTS = {
  EVERYTHING: { words: "Everything", meaning: "Assessments, evidence, corrections and retractions." },
  LEVELS: { words: "Levels only", meaning: "Assessments that gave another level." },
} as const;

interface Standing {
  isOn: boolean;
  stop: WebhookStop | null;
  failingSince: Date | null;
  endedAt: Date | null;
}

/** How a webhook stands, in a few words; `isWell` where it is told what is published, and takes it. */
export function standingOf({ isOn, stop, failingSince, endedAt }: Standing): { words: string; isWell: boolean } {
  if (endedAt) return { words: "Ended", isWell: false };
  if (stop) return { words: WEBHOOK_STOPS[stop].words, isWell: false };
  if (!isOn) return { words: "Turned off", isWell: false };
  if (failingSince) return { words: "On, but failing", isWell: false };
  return { words: "On", isWell: true };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** After each attempt that failed. */
const PAUSES = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 9 * HOUR];
/** By so much a pause is longer at the most, so that what failed together does not come back together. */
const SPREAD = 0.2;

/** How long to wait after so many attempts, in milliseconds; null where a day is over and it is given up. */
export function pauseAfter(tries: number, random: number): number | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 + SPREAD * random));
}

/** What came of sending a message once. */
export interface Outcome {
  /** In milliseconds. */
  took: number;
  /** The status of the answer; null where there was none. */
  status: number | null;
  /** Why it failed, in words; null where it did not. */
  fault: string | null;
  /** How the answer began; null where there was none. */
  answer: string | null;
}

export const GONE = 410;

/** Why an answer with this status does not count; null where it does. */
export function faultOf(status: number): string | null {
  if (status >= 200 && status <= 299) return null;
  if (status === GONE) return "The receiver says that it wants no more.";
  if (status >= 300 && status <= 399) return `It led elsewhere (${status}), which is not followed.`;
  return `It answered with ${status}.`;
}
