import { addDays, dayOfMoment } from "@/lib/dates/days";

/** The hour, by universal time, at which digests are made. */
export const DIGEST_HOUR = 6;

/** So many mails about a level go to one reader in a day; what else moved is told in the digest of the day. */
export const LEVELS_A_DAY = 10;

/** Where the reader's server refused so many mails in a row for good, the subscription ends. */
export const MOST_REFUSALS = 3;

/** So often a mail is tried that could not be delivered for the time being: for two days and a half. */
export const MOST_ATTEMPTS = 22;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Longer than any attempt takes: one that began before that long was cut off. */
export const LONGEST_ATTEMPT = 10 * MINUTE;

/** How long after an attempt that failed for the time being the next one is made. */
export function backOff(attempts: number): number {
  return Math.min(2 ** (attempts - 1) * MINUTE, 4 * HOUR);
}

/** The end of the last day, and of the last week, whose digest is due: the beginning of a day, and of a Monday. */
export function digestsUntil(now: Date): { day: Date; week: Date } {
  const day = dayOfMoment(new Date(now.getTime() - DIGEST_HOUR * HOUR));
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return { day: new Date(day), week: new Date(addDays(day, -sinceMonday)) };
}

/** What a digest holds, in the order in which it is told. */
export const SECTIONS = {
  LEVEL: { words: "Levels" },
  JUDGED: { words: "Judged again, at the same level" },
  RETRACTION: { words: "Retracted" },
  CORRECTION: { words: "Corrected" },
  ITEM: { words: "Evidence" },
  LATE: { words: "Filed late" },
  LOAD: { words: "Imported" },
} as const;
export type Section = keyof typeof SECTIONS;

/** So many things of each kind are told one by one; the rest are counted. */
export const TOLD_EACH = 25;
