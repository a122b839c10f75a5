import { cache } from "react";
import { numberInAddress } from "@/lib/addresses/number";
import { evidenceItem } from "@/lib/evidence/read-item";
import { dayNow } from "@/lib/view";

/** The item at an address, asked for once in a request; null where there is none. */
export const itemAt = cache((tracker: string, text: string) => {
  const number = numberInAddress(text);
  return number === null ? null : evidenceItem(tracker, number, dayNow());
});
