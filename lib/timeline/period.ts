import { addDays, daysBetween } from "@/lib/dates/days";

/** The days that a timeline shows, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/** Periods that lie next to one, each to be asked for by its days. */
export interface Steps {
  earlier: Period;
  later: Period;
  wider: Period;
  /** Null where it would be too short to be looked at. */
  closer: Period | null;
}

/** Into so many slots a period is cut; what falls into one and cannot be drawn apart is drawn as one. */
export const SLOTS = 40;
const LEAST_DAYS = 7;

/** How many days a period has. */
export function daysIn({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

/** How many slots a period has: none is shorter than a day. */
export function slotsIn(period: Period): number {
  return Math.min(SLOTS, daysIn(period));
}

/** The days of one slot: those whose distance d from the beginning has floor(d × slots ÷ days) = slot. */
export function slotDays(period: Period, slot: number): Period {
  const [days, slots] = [daysIn(period), slotsIn(period)];
  const day = (nth: number) => addDays(period.from, Math.ceil((nth * days) / slots));
  return { from: day(slot), to: addDays(day(slot + 1), -1) };
}

/** Half its length to either side, twice its length, and its middle half. */
export function stepsFrom(period: Period): Steps {
  const days = daysIn(period);
  const half = Math.max(1, Math.floor(days / 2));
  const quarter = Math.max(1, Math.floor(days / 4));
  const moved = (by: number) => ({ from: addDays(period.from, by), to: addDays(period.to, by) });
  return {
    earlier: moved(-half),
    later: moved(half),
    wider: { from: addDays(period.from, -half), to: addDays(period.to, half) },
    closer: days <= LEAST_DAYS ? null : { from: addDays(period.from, quarter), to: addDays(period.to, -quarter) },
  };
}

/** Where a stretch of days stands in a period, as parts of its length from 0 to 1; what lies outside is cut off. */
export function placeIn(period: Period, { from, to }: Period): { start: number; end: number } {
  const days = daysIn(period);
  const first = Math.max(0, daysBetween(period.from, from));
  const last = Math.min(days - 1, daysBetween(period.from, to));
  return { start: first / days, end: (last + 1) / days };
}
