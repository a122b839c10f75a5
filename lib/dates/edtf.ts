import type { Reading } from "@/lib/text/rules";
import { daysInMonth } from "./days";

type PointPrecision = "YEAR" | "MONTH" | "DAY";

/** One end of a date: a year, month or day with its qualifiers, and the days it spans. */
export type Point = {
  precision: PointPrecision;
  first: string;
  last: string;
  isApproximate: boolean;
  isUncertain: boolean;
};

/** A date as far as it is known; first and last are the days that it spans at most. */
export type DateAsKnown = {
  text: string;
  first: string;
  last: string;
  precision: PointPrecision | "INTERVAL";
  begin: Point;
  end: Point;
};

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const NOT_A_DATE =
  "Write a day as 2025-09-21, a month as 2025-09, a year as 2025, an interval as 2025-09-01/2025-09-15. " +
  "Add ~ for “about” or ? for “uncertain”.";

/**
 * Reads the part of EDTF (ISO 8601-2, level 1) that has a first and a last day: year, month or day, each perhaps
 * approximate (~), uncertain (?) or both (%), and closed intervals of these. An interval is reversed when its last day
 * stands before its first. Seasons are refused: nothing says which days they span.
 */
export function readEdtf(text: string): Reading<DateAsKnown> {
  const [beginText = "", endText, ...more] = text.split("/");
  if (more.length > 0) return { ok: false, message: NOT_A_DATE };
  const begin = readPoint(beginText);
  if (!begin.ok) return begin;
  if (endText === undefined) {
    const { first, last, precision } = begin.value;
    return { ok: true, value: { text, first, last, precision, begin: begin.value, end: begin.value } };
  }
  const end = readPoint(endText);
  if (!end.ok) return end;
  const { first } = begin.value;
  const { last } = end.value;
  if (last < first) {
    const message = `An interval must end after it begins; the other way round it is ${endText}/${beginText}.`;
    return { ok: false, message };
  }
  return { ok: true, value: { text, first, last, precision: "INTERVAL", begin: begin.value, end: end.value } };
}

function readPoint(text: string): Reading<Point> {
  const match = POINT.exec(text);
  if (!match) return { ok: false, message: NOT_A_DATE };
  const [, year = "", month, day, mark] = match;
  const fault = faultOf(year, month, day);
  if (fault) return { ok: false, message: fault };
  const lastMonth = month ?? "12";
  const lastDay = day ?? String(daysInMonth(Number(year), Number(lastMonth)));
  return {
    ok: true,
    value: {
      precision: day ? "DAY" : month ? "MONTH" : "YEAR",
      first: `${year}-${month ?? "01"}-${day ?? "01"}`,
      last: `${year}-${lastMonth}-${lastDay}`,
      isApproximate: mark === "~" || mark === "%",
      isUncertain: mark === "?" || mark === "%",
    },
  };
}

function faultOf(year: string, month?: string, day?: string): string | null {
  if (year === "0000") return "There is no year 0000: years run from 0001 to 9999.";
  if (month === undefined) return null;
  if (/^2[1-4]$/.test(month)) {
    return `A season has no agreed first and last day: write its months, for example ${year}-03/${year}-05.`;
  }
  const name = MONTHS[Number(month) - 1];
  if (!name) return `There is no month ${month}: months run from 01 to 12.`;
  if (day === undefined) return null;
  const exists = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? null : `${Number(day)} ${name} ${year} does not exist.`;
}
