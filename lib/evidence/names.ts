import type { AskedView } from "@/lib/view";

/**
 * The moment before which what an item names is called as it is; null for now. An answer that holds fast what is known
 * only so as not to change while it is read calls it as now.
 */
export function namesIn({ askedKnownOn, knownBefore }: AskedView): Date | null {
  return askedKnownOn === null ? null : knownBefore;
}
