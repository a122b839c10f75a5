import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords, distanceInWords } from "@/lib/dates/words";

/** "Filed 5 days ago", "Last changed today"; on a day before that, which day it was. */
export function filedInWords({ number, recordedAt }: { number: number; recordedAt: Date }, asOf: string): string {
  const [deed, day] = [number === 1 ? "Filed" : "Last changed", dayOfMoment(recordedAt)];
  return day > asOf ? `${deed} later, on ${dateInWords(day)}` : `${deed} ${distanceInWords(day, asOf)}`;
}
