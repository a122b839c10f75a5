import { isDay } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";

/** A date as known, in words; marked up for machines where it is a plain day. */
export function Occurred({ date }: { date: string }) {
  return isDay(date) ? <time dateTime={date}>{dateInWords(date)}</time> : <span>{dateInWords(date)}</span>;
}
