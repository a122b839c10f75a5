import { scaleUtc } from "d3-scale";
import { addDays, dayOfMoment, daysBetween } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";

interface Tick {
  day: string;
  label: string;
}

/** Places days along an axis, in percent of its length. */
export interface TimeScale {
  place: (day: string) => string;
  ticks: Tick[];
}

const LEAST_DAYS = 60;
const YEAR = 365;

/** An axis from the first of the days to the last, with a little room at both ends. */
export function timeScale(days: string[], end: string): TimeScale {
  const first = [...days, end].toSorted()[0] ?? end;
  const length = Math.max(LEAST_DAYS, daysBetween(first, end));
  const room = Math.ceil(length * 0.02);
  const from = addDays(end, -length - room);
  const to = addDays(end, room);
  const scale = scaleUtc([new Date(from), new Date(to)], [0, 100]);
  const isLong = length > 3 * YEAR;
  const ticks = scale
    .ticks(isLong ? 7 : 4)
    .map(dayOfMoment)
    .filter((day) => day <= end);
  return {
    place: (day) => `${scale(new Date(day)).toFixed(2)}%`,
    ticks: ticks.map((day) => ({ day, label: tickLabel(day, ticks) })),
  };
}

function tickLabel(day: string, ticks: string[]): string {
  if (ticks.every((tick) => tick.endsWith("-01-01"))) return day.slice(0, 4);
  return dateInWords(ticks.every((tick) => tick.endsWith("-01")) ? day.slice(0, 7) : day);
}
