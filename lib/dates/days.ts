/** Days are texts, "2025-09-21", in the proleptic Gregorian calendar from 0001-01-01 to 9999-12-31. */
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";
const DAY_IN_MS = 86_400_000;

/** Days of a month; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day n days later, or earlier when n is negative; past either end of the calendar, that end. */
export function addDays(day: string, n: number): string {
  const moment = startOf(day) + n * DAY_IN_MS;
  if (moment <= Date.parse(FIRST_DAY)) return FIRST_DAY;
  if (moment >= Date.parse(LAST_DAY)) return LAST_DAY;
  return new Date(moment).toISOString().slice(0, 10);
}

/** Days from a to b; negative when b is the earlier. */
export function daysBetween(a: string, b: string): number {
  return (startOf(b) - startOf(a)) / DAY_IN_MS;
}

/** The UTC day that a moment falls on. */
export function dayOfMoment(moment: Date): string {
  const day = moment.toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`Not in the years 0001 to 9999: ${moment.toISOString()}`);
  return day;
}

/** The first instant after a UTC day; "by the end of the day" is strictly before it. */
export function endOfDay(day: string): Date {
  return new Date(startOf(day) + DAY_IN_MS);
}

function startOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(day);
}
