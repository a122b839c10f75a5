import { MONTHS } from "@/lib/dates/edtf";
import { dateInWords } from "@/lib/dates/words";

/** A date as citations write it: its year, month and day, as far as they are known. */
interface DateParts {
  year: string;
  /** "September" */
  month: string | null;
  day: string | null;
}

/** The parts of a plain year, month or day; null where the date is rough or a span. */
export function partsOf(date: string): DateParts | null {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === "") return null;
  return {
    year: String(Number(year)),
    month: month === undefined ? null : (MONTHS[Number(month) - 1] ?? null),
    day: day === undefined ? null : String(Number(day)),
  };
}

/** "September 21, 2025", "September 2025", "2025"; what is rough or a span as it is written elsewhere. */
export function monthFirst(date: string): string {
  const parts = partsOf(date);
  if (!parts) return dateInWords(date);
  const { year, month, day } = parts;
  if (month === null) return year;
  return day === null ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** "2025, September 21", "2025, September", "2025"; what is rough or a span as it is written elsewhere. */
export function yearFirst(date: string): string {
  const parts = partsOf(date);
  if (!parts) return dateInWords(date);
  const { year, month, day } = parts;
  return [year, [month, day].filter((part) => part !== null).join(" ")].filter((part) => part !== "").join(", ");
}
