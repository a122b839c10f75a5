import { cache } from "react";
import { numberInAddress } from "@/lib/addresses/number";
import type { Asked } from "@/lib/dates/asked-day";
import { evidenceItem, evidenceVersion } from "@/lib/evidence/read-item";
import { dayNow, readView } from "@/lib/view";

/**
 * The item at an address, by the names known on a day that an address asks for, asked for once in a request; null where
 * there is none.
 */
export const itemAt = cache((tracker: string, text: string, knownOn?: Asked) => {
  const number = numberInAddress(text);
  const reading = readView({ knownOn });
  return number === null ? null : evidenceItem(tracker, number, dayNow(), reading.ok ? reading.view.knownBefore : null);
});

/** An item by the names that it was written with in the version at an address; null where there is none. */
export const versionAt = cache(async (tracker: string, text: string, version: string) => {
  const [number, wanted] = [numberInAddress(text), numberInAddress(version)];
  return number === null || wanted === null ? null : evidenceVersion(tracker, number, wanted, dayNow());
});
