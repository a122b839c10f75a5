const PATTERN = /^signpost-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const MONDAY = 3;

/** The name of a backup that the site makes by itself. @param {Date} moment */
export const scheduledName = (moment) =>
  `signpost-${moment
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replace(/[-:]/g, "")}`;

/**
 * Of the backups that the site made by itself those that are kept no longer. All of the last day before the newest are
 * kept, then the newest of each day, then of each week; days and weeks without any do not count, so that the last ones
 * stay however long no new one was made.
 * @param {string[]} names of whatever lies in the folder; what is named otherwise is never among the answer
 * @param {{ days: number, weeks: number }} keep
 */
export function expiredBackups(names, { days, weeks }) {
  const backups = names.flatMap((name) => {
    const at = momentOf(name);
    return at === null ? [] : [{ name, at }];
  });
  backups.sort((one, other) => other.at - one.at);
  const newest = backups[0]?.at ?? 0;
  const kept = new Set([
    ...backups.filter(({ at }) => newest - at < DAY_MS).map(({ name }) => name),
    ...newestOfEach(backups, (at) => Math.floor(at / DAY_MS), days),
    ...newestOfEach(backups, (at) => Math.floor((at / DAY_MS + MONDAY) / 7), weeks),
  ]);
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** @param {string} name */
function momentOf(name) {
  const [, year, month, day, hour, minute, second] = PATTERN.exec(name) ?? [];
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? null : moment;
}

/**
 * @param {{ name: string, at: number }[]} backups the newest first
 * @param {(at: number) => number} spanOf
 * @param {number} count
 */
function newestOfEach(backups, spanOf, count) {
  /** @type {Map<number, string>} */
  const found = new Map();
  for (const { name, at } of backups) if (!found.has(spanOf(at))) found.set(spanOf(at), name);
  return [...found.values()].slice(0, count);
}
