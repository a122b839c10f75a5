const HOUR_MS = 3_600_000;

export interface BackupState {
  /** The moment of which the last good one is; null where none was ever made. */
  at: Date | null;
  /** How often one is to be made; null where that is left to people. */
  everyHours: number | null;
  /** Its age; null where there is none. */
  ageSeconds: number | null;
  /** True where one is to be made by itself, and half as much time again has passed without. */
  isOverdue: boolean;
}

/** How the last good backup stands at a moment. */
export function backupState(at: Date | null, everyHours: number | null, now: Date): BackupState {
  const age = at === null ? null : Math.max(0, now.getTime() - at.getTime());
  const isOverdue = everyHours !== null && (age === null || age > 1.5 * everyHours * HOUR_MS);
  return { at, everyHours, ageSeconds: age === null ? null : Math.floor(age / 1_000), isOverdue };
}

/** "20 minutes", "5 hours", "3 days": an age, as far as it matters. */
export function ageInWords(seconds: number): string {
  const [count, unit] =
    seconds < 5_400
      ? [Math.round(seconds / 60), "minute"]
      : seconds < 172_800
        ? [Math.round(seconds / 3_600), "hour"]
        : [Math.floor(seconds / 86_400), "day"];
  return `${count.toLocaleString("en-GB")} ${unit}${count === 1 ? "" : "s"}`;
}
