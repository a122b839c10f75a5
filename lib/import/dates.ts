import { addDays, isDay } from "@/lib/dates/days";
import { MONTHS } from "@/lib/dates/edtf";
import { parseDate } from "@/lib/dates/rules";
import { dateInWords } from "@/lib/dates/words";
import type { Reading } from "@/lib/text/rules";
import type { DateOrder } from "./rules";

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (\d{4})$/iu;
const MONTH_DAY = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
/** Excel counts days from here; 1900 as a leap year is its own mistake, so that only later days come out right. */
const SERIAL_ZERO = "1899-12-30";

/** A date of somebody else's table as EDTF. What can be read in two ways is not guessed: `order` decides, or it is refused. */
export function importedDate(raw: string, order: DateOrder | null): Reading<string> {
  const typed = raw.trim().replace(/\s+/g, " ");
  if (typed === "") return { ok: true, value: "" };
  const numbers = NUMBERS.exec(typed);
  if (numbers) return fromNumbers(numbers, order);
  const serial = SERIAL.exec(typed);
  if (serial) return explainedSerial(typed, Number(serial[1]));
  const day = spelledDay(typed);
  if (day !== null && isDay(day)) return { ok: true, value: day };
  const reading = parseDate(typed);
  return reading.ok ? { ok: true, value: reading.value.text } : reading;
}

/** Whether a date stands there that only somebody who knows the table can read. */
export function isAmbiguousDate(raw: string): boolean {
  const numbers = NUMBERS.exec(raw.trim());
  if (numbers?.[4]?.length !== 4) return false;
  const { dmy, mdy } = readingsOf(numbers);
  return isDay(dmy) && isDay(mdy) && dmy !== mdy;
}

function fromNumbers(numbers: RegExpExecArray, order: DateOrder | null): Reading<string> {
  const [typed, , , , year = ""] = numbers;
  if (year.length === 2) return { ok: false, message: `“${typed}”: write the year with four digits.` };
  const readings = readingsOf(numbers);
  if (order) {
    if (isDay(readings[order])) return { ok: true, value: readings[order] };
    const first = order === "dmy" ? "day" : "month";
    return { ok: false, message: `“${typed}” is no date where the ${first} comes first.` };
  }
  const possible = [...new Set([readings.dmy, readings.mdy].filter(isDay))];
  const [one, other] = possible;
  if (one !== undefined && other === undefined) return { ok: true, value: one };
  if (one === undefined) return { ok: false, message: `“${typed}” is no date.` };
  const message = `“${typed}” can be read as ${dateInWords(one)} or ${dateInWords(other ?? one)}: say which comes first.`;
  return { ok: false, message };
}

function readingsOf([, a = "", , b = "", year = ""]: RegExpExecArray): Record<DateOrder, string> {
  return { dmy: day(year, b, a), mdy: day(year, a, b) };
}

function explainedSerial(typed: string, days: number): Reading<string> {
  const date = addDays(SERIAL_ZERO, days);
  const message =
    `“${typed}” is how Excel counts days: it stands for ${dateInWords(date)}. ` +
    `Give the column a date format before you save it as CSV, or write ${date}.`;
  return { ok: false, message };
}

function spelledDay(typed: string): string | null {
  const [, year, , month, number] = YEAR_FIRST.exec(typed) ?? [];
  if (year && month && number) return day(year, month, number);
  const [, before, name, in1] = DAY_MONTH.exec(typed) ?? [];
  if (before && name && in1) return day(in1, monthNumber(name), before);
  const [, called, after, in2] = MONTH_DAY.exec(typed) ?? [];
  if (called && after && in2) return day(in2, monthNumber(called), after);
  return null;
}

function monthNumber(name: string): string {
  const typed = name.toLowerCase();
  return String(MONTHS.findIndex((month) => month.toLowerCase().startsWith(typed)) + 1);
}

function day(year: string, month: string, number: string): string {
  return `${year}-${month.padStart(2, "0")}-${number.padStart(2, "0")}`;
}
