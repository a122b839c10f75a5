import { MONTHS, readEdtf } from "./edtf";

type Hint = { pattern: RegExp; hint: (parts: string[]) => string | null };

// Each pattern is anchored and sees at most the 30 characters that parseDate lets through.
const HINTS: readonly Hint[] = [
  { pattern: /(?![0-9])\p{Nd}/u, hint: () => "Write a date with the digits 0 to 9, for example 2025-09-21." },
  { pattern: /^(\d{4}-\d{2}-\d{2})[T ]\d/, hint: ([day]) => write("Leave out the time of day", day) },
  { pattern: /^(?:\.\.|open|unknown)?\/|\/(?:\.\.|open|unknown)?$/i, hint: () => BOTH_ENDS },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, hint: ([year, month, day]) => write("", iso(year, month, day)) },
  { pattern: /^(?:[-−+Yy]\d|\d{5,}(?:-|$))/, hint: () => "Years are written with four digits, from 0001 to 9999." },
  { pattern: /^(\d{4})[./ -](\d{1,2})$/, hint: ([year, month]) => write("", iso(year, month)) },
  {
    pattern: /^(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})$/,
    hint: ([year, month, day]) => write("", iso(year, month, day)),
  },
  { pattern: /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/, hint: ([a, b, year]) => dayOrMonthFirst(a, b, year) },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?\.? ?(\p{L}{3,9})\.?,? (\d{4})$/iu,
    hint: ([day, month, year]) => write("", iso(year, numberOf(month), day)),
  },
  {
    pattern: /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu,
    hint: ([month, day, year]) => write("", iso(year, numberOf(month), day)),
  },
  { pattern: /^(\p{L}{3,9})\.?,? (\d{4})$/iu, hint: ([month, year]) => write("", iso(year, numberOf(month))) },
  { pattern: /^(?:~|ca?\.|ca|circa|about|around) ?([\d-]+)$/i, hint: ([date]) => write("For “about”", `${date}~`) },
  {
    pattern: /^[\dXxUu]{2,4}[Xx]/,
    hint: () => "Leave out what is not known: write 2025-09 for a month, 2025 for a year.",
  },
  {
    pattern: /^(\d{4}(?:-\d\d){0,2}[~?%]?)(?: to | ?[-/] ?)(\d{4}(?:-\d\d){0,2}[~?%]?)$/i,
    hint: ([begin, end]) => write("", `${begin}/${end}`),
  },
];

const BOTH_ENDS =
  "Both ends of an interval must be known, for example 2025-09-01/2025-09-15. Where one is not, write the date that is.";

/** What to write instead of a common way to type a date, or null when the text suggests none. */
export function hintFor(text: string): string | null {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ");
  if (plain !== text && readEdtf(plain).ok) return write("", plain);
  for (const { pattern, hint } of HINTS) {
    const match = pattern.exec(plain);
    const message = match && hint(match.slice(1));
    if (message) return message;
  }
  return null;
}

function write(why: string, candidate: string | null | undefined): string | null {
  if (!candidate || !readEdtf(candidate).ok) return null;
  return why ? `${why}: write ${candidate}.` : `Write ${candidate}.`;
}

function dayOrMonthFirst(a = "", b = "", year = ""): string | null {
  const readings = [iso(year, b, a), iso(year, a, b)].filter((date) => readEdtf(date).ok);
  const [one, other] = new Set(readings);
  if (one && other) return `That can be read in two ways: write ${one} or ${other}.`;
  return write("", one);
}

function iso(year = "", month = "", day?: string): string {
  return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

function numberOf(monthName = ""): string {
  const start = monthName.slice(0, 3).toLowerCase();
  return String(MONTHS.findIndex((name) => name.toLowerCase().startsWith(start)) + 1);
}
