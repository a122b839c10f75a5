/** What a reader is sent by e-mail. */
export const MAIL_KINDS = {
  LEVELS: {
    words: "Levels only, at once",
    meaning: "When an indicator comes to stand at another level. What is put down for earlier days comes once a day.",
  },
  DAILY: { words: "Everything, once a day", meaning: "What was recorded the day before; nothing where nothing was." },
  WEEKLY: { words: "Everything, once a week", meaning: "On Mondays, what was recorded in the week before." },
} as const;
export type MailKind = keyof typeof MAIL_KINDS;

/** How long a subscription can be confirmed after it was asked for. */
export const CONFIRM_HOURS = 48;

/** How many mails that ask for a confirmation go to one address. */
export const ASKED_AN_HOUR = 3;
export const ASKED_A_DAY = 6;

/** What of a tracker a subscription is about. */
export interface Scope {
  /** The slug and title of the tracker, and of the theme or indicator where it is about one. */
  tracker: { slug: string; title: string };
  theme: { slug: string; title: string } | null;
  indicator: { slug: string; title: string } | null;
}

/** The code by which a form names what a subscription is about. */
export const ALL = "all";
export const themeCode = (slug: string) => `theme.${slug}`;
export const indicatorCode = (slug: string) => `indicator.${slug}`;

/** "Missile tests", or all of the tracker. */
export function scopeInWords({ tracker, theme, indicator }: Scope): string {
  return indicator?.title ?? theme?.title ?? tracker.title;
}

/** The page that it is about, by its path. */
export function scopePath({ tracker, theme, indicator }: Scope): string {
  const base = `/trackers/${tracker.slug}`;
  if (indicator) return `${base}/indicators/${indicator.slug}`;
  return theme ? `${base}?theme=${theme.slug}` : base;
}

/** Where one subscribes to it, by its path. */
export function subscribePath(tracker: string, about: { indicator?: string; theme?: string } = {}): string {
  const query = new URLSearchParams(about);
  return `/trackers/${tracker}/subscribe${query.size > 0 ? `?${query}` : ""}`;
}

/** How a subscription stands. */
export type Standing = "ASKED" | "LAPSED" | "HOLDS" | "ENDED";

interface Moments {
  askedAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
}

export function standingAt({ askedAt, confirmedAt, endedAt }: Moments, now: Date): Standing {
  if (endedAt !== null) return "ENDED";
  if (confirmedAt !== null) return "HOLDS";
  return now >= confirmableUntil(askedAt) ? "LAPSED" : "ASKED";
}

/** The first moment at which it can no longer be confirmed. */
export function confirmableUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CONFIRM_HOURS * 3_600_000);
}
