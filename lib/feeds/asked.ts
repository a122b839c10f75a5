import { numberInAddress } from "@/lib/addresses/number";
import type { SearchParams } from "@/lib/view";
import type { AskedFeed } from "./rules";

type FeedReading = { ok: true; asked: AskedFeed } | { ok: false; faults: string[] };

/** Reads `only` and `page` from the address of a feed. */
export function readAskedFeed({ only, page }: SearchParams): FeedReading {
  const faults: string[] = [];
  if (only !== undefined && only !== "levels") faults.push("only: Of a feed there is all of it, or only=levels.");
  const number = typeof page === "string" ? numberInAddress(page) : null;
  if (page !== undefined && number === null) faults.push("page: Pages are counted from 1, the oldest entries first.");
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, asked: { onlyLevels: only === "levels", page: number } };
}
