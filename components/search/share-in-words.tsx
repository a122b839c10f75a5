import { LAST_ROW, MOST_RANKED } from "@/lib/evidence/filter-values";

/** How many were found, which of them are shown, and that only the newest were put in order. */
export function ShareInWords({ shown, count }: { shown: number; count: number }) {
  const found = count > LAST_ROW ? `over ${grouped(LAST_ROW)}` : grouped(count);
  if (shown >= count) return <>{found}</>;
  const among = count > MOST_RANKED ? `the ${shown} that match best of the newest ${grouped(MOST_RANKED)}` : null;
  return <>{among ? `${found} match; here ${among}` : `the ${shown} that match best of ${found}`}</>;
}

function grouped(number: number): string {
  return number.toLocaleString("en-GB");
}
