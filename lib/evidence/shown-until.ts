import type { AskedView } from "@/lib/view";

/**
 * The last day whose items a view shows. The present shows all that was filed: at the place of an item a day may have
 * begun that has not begun by universal time.
 */
export function shownUntil({ asOf, askedAsOf, askedKnownOn }: AskedView): string {
  return askedAsOf === null && askedKnownOn === null ? "9999-12-31" : asOf;
}
