import { addDays, dayOfMoment, daysBetween } from "./days";
import { type DateAsKnown, MONTHS, type Point, readEdtf } from "./edtf";

/**
 * "21 Sep 2025", "Sep 2025", "about 2025", "19–25 Feb 2026", "Dec 2025 – Jan 2026 (uncertain)".
 * @throws RangeError when the text is not a date as known.
 */
export function dateInWords(text: string): string {
  const reading = readEdtf(text);
  if (!reading.ok) throw new RangeError(`Not a date as known: ${text}`);
  const { begin, end } = reading.value;
  if (begin.isApproximate === end.isApproximate && begin.isUncertain === end.isUncertain) {
    return qualified(spanInWords(reading.value), begin);
  }
  return joined(qualified(pointInWords(begin), begin), qualified(pointInWords(end), end));
}

/** A moment to the minute: "22 Nov 2026, 15:42 UTC". */
export function momentInWords(moment: Date): string {
  return `${dateInWords(dayOfMoment(moment))}, ${moment.toISOString().slice(11, 16)} UTC`;
}

/** "1 day", "94 days", "3,291 days". */
export function daysInWords(count: number): string {
  return `${count.toLocaleString("en-GB")} ${Math.abs(count) === 1 ? "day" : "days"}`;
}

/** A day as seen from another: "today", "yesterday", "tomorrow", "94 days ago", "in 9 days". */
export function distanceInWords(day: string, today: string): string {
  if (day === today) return "today";
  if (day === addDays(today, 1)) return "tomorrow";
  if (day === addDays(today, -1)) return "yesterday";
  const distance = daysBetween(today, day);
  return distance > 0 ? `in ${daysInWords(distance)}` : `${daysInWords(-distance)} ago`;
}

/** How long ago something happened, as far as its date as known tells: "94 days ago", "at least 12 days ago". */
export function agoInWords(text: string, today: string): string {
  const reading = readEdtf(text);
  if (!reading.ok) throw new RangeError(`Not a date as known: ${text}`);
  const { first, last } = reading.value;
  if (first === last) return distanceInWords(first, today);
  if (last < today) return `at least ${daysInWords(daysBetween(last, today))} ago`;
  return first > today ? distanceInWords(first, today) : `at most ${daysInWords(daysBetween(first, today))} ago`;
}

function qualified(words: string, { isApproximate, isUncertain }: Point): string {
  return `${isApproximate ? "about " : ""}${words}${isUncertain ? " (uncertain)" : ""}`;
}

function pointInWords({ first, precision }: Point): string {
  const { year, month, day } = partsOf(first);
  if (precision === "YEAR") return year;
  return precision === "MONTH" ? `${month} ${year}` : `${day} ${month} ${year}`;
}

function spanInWords({ begin, end }: DateAsKnown): string {
  if (begin.first === end.first && begin.precision === end.precision) return pointInWords(begin);
  const from = partsOf(begin.first);
  const to = partsOf(end.first);
  if (from.year === to.year && begin.precision === end.precision) {
    if (begin.precision === "MONTH") return joined(from.month, pointInWords(end));
    return joined(from.month === to.month ? from.day : `${from.day} ${from.month}`, pointInWords(end));
  }
  return joined(pointInWords(begin), pointInWords(end));
}

// "19–25 Feb 2026" but "28 Feb – 3 Mar 2026": the dash is closed up where single words meet.
function joined(from: string, to: string): string {
  return from.includes(" ") ? `${from} – ${to}` : `${from}–${to}`;
}

function partsOf(day: string): { year: string; month: string; day: string } {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  return { year, month: MONTHS[Number(month) - 1]?.slice(0, 3) ?? "", day: String(Number(dayOfMonth)) };
}
