import { scaleUtc } from "d3-scale";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { type Period, placeIn } from "@/lib/timeline/period";

export interface Tick {
  day: string;
  /** The part of the axis before it, from 0 to 1. */
  at: number;
  label: string;
  /** The year or month that begins here; null where days are marked. */
  of: string | null;
}

/** Years, months or days along an axis, as many as can be read. */
export function ticksIn(period: Period, most = 8): Tick[] {
  const days = scaleUtc([new Date(period.from), new Date(addDays(period.to, 1))], [0, 1])
    .ticks(most)
    .map(dayOfMoment)
    .filter((day, index, all) => day >= period.from && day <= period.to && day !== all[index - 1]);
  const length = days.every((day) => day.endsWith("-01-01")) ? 4 : days.every((day) => day.endsWith("-01")) ? 7 : 10;
  return days.map((day) => {
    const text = day.slice(0, length);
    const { start } = placeIn(period, { from: day, to: day });
    return { day, at: start, label: dateInWords(text), of: length === 10 ? null : text };
  });
}
