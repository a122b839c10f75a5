import { isDay } from "@/lib/dates/days";
import { MONTHS } from "@/lib/dates/edtf";

const NUMBERS = /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)(\d{1,2})\2(\d{1,2})(?![\d])/;
const NAMED = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i;

/** The day that stands in the path of an accepted address, as in /2026/08/20/ or /2026/aug/20/; null where there is none. */
export function dayInPath(address: string): string | null {
  const { pathname } = new URL(address);
  const [, year = "", divider, month = "", day = ""] = NUMBERS.exec(pathname) ?? [];
  // Without anything between them, only eight digits are told apart for sure.
  const isSplit = divider !== "" || month.length + day.length === 4;
  if (year && isSplit) return whole(year, month, day);
  const [, namedYear = "", name = "", namedDay = ""] = NAMED.exec(pathname) ?? [];
  const number = MONTHS.findIndex((known) => known.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return namedYear ? whole(namedYear, String(number), namedDay) : null;
}

function whole(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
