import { MOST_RANKED } from "@/lib/evidence/filter-values";

/** How many were found, which of them are shown, and that only the newest were put in order. */
export function ShareInWords({ shown, count }: { shown: number; count: number }) {
  const grouped = (number: number) => number.toLocaleString("en-GB");
  if (count > MOST_RANKED) {
    const most = grouped(MOST_RANKED);
    return <>{`over ${most} match; here the ${shown} that match best of the newest ${most}`}</>;
  }
  return <>{shown >= count ? grouped(count) : `the ${shown} that match best of ${grouped(count)}`}</>;
}
