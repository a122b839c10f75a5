import { addDays } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { LAST_ROW } from "@/lib/evidence/filter-values";
import type { Period } from "./period";
import type { Changes } from "./read";

/** The whole in a sentence or two: "Between … 2 of 15 indicators changed their level: Missile tests, Sanctions relief." */
export function changesInWords(
  { from, to }: Period,
  { indicators, moved, revised }: Pick<Changes, "indicators" | "moved" | "revised">,
  items: number,
): string {
  const names = moved.map(({ title }) => title).join(", ");
  const those = moved.length === 1 ? "changed its level" : "changed their level";
  const levels =
    moved.length === 0
      ? `none of ${indicators} indicators changed its level`
      : `${moved.length} of ${indicators} indicators ${those} (${names})`;
  const told = items === 1 ? "1 item tells" : `${items === 0 ? "no" : countInWords(items)} items tell`;
  const anew =
    revised.length === 0
      ? ""
      : ` ${revised.length} ${revised.length === 1 ? "is" : "are"} judged otherwise for ${dateInWords(from)} than before.`;
  return `From ${dateInWords(from)} to ${dateInWords(to)}: ${levels}, and ${told} of these days.${anew}`;
}

/** The days of a period as one date: "22 Jul – 20 Aug 2026". */
export function periodInWords({ from, to }: Period): string {
  const first = addDays(from, 1);
  return dateInWords(first < to ? `${first}/${to}` : to);
}

/** "1,234", and "over 10,000" where the count stopped. */
export function countInWords(items: number): string {
  const counted = Math.min(items, LAST_ROW).toLocaleString("en-GB");
  return items > LAST_ROW ? `over ${counted}` : counted;
}
