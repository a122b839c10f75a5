import { outletHost } from "@/lib/addresses/normal";
import { readAddress } from "@/lib/addresses/rules";
import type { Reliability } from "@/lib/scales/ratings";
import type { Reading } from "@/lib/text/rules";

/**
 * True where a source can be relied on less than before. F says that it cannot be judged: to lose one's judgement of a
 * source is a fall, and so is to learn that an unjudged source is not to be relied on.
 */
export function isDowngrade(before: Reliability, after: Reliability): boolean {
  return after > before || (before === "F" && (after === "D" || after === "E"));
}

/** The host of a site, typed by itself or as part of an address; "" where nothing was entered. */
export function readHost(raw: string): Reading<string> {
  const typed = raw.trim();
  const address = readAddress(/^https?:\/\//i.test(typed) || typed === "" ? typed : `https://${typed}`);
  if (!address.ok || address.value === "") return address;
  return { ok: true, value: outletHost(address.value) };
}

interface Described {
  name: string;
  kind: string;
  host: string | null;
}

/** What a source is described as, in one text that changes with any part of it. */
export function descriptionOf({ name, kind, host }: Described): string {
  return [name, kind, host ?? ""].join("\n");
}
