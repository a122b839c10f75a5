import { outletHost } from "@/lib/addresses/normal";
import { readAddress } from "@/lib/addresses/rules";
import { RELIABILITIES, type Reliability } from "@/lib/scales/ratings";
import { isCodeOf } from "@/lib/scales/rules";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
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
  // On one line: a form that a browser sends by itself carries other line breaks than it was given.
  return JSON.stringify([name, kind, host ?? ""]);
}

/** The fields of a source's forms that can differ, by what they are called. */
const LABELS = { name: "Name", kind: "Kind of source", host: "Host", reliability: "Reliability" } as const;

/** Every field in which what stands now and what was typed differ, codes in words. */
export function differences(present: Record<string, string[]>, typed: Record<string, string[]>) {
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const [now, mine] = [present, typed].map((values) => inWords(field, values[field]?.[0]?.trim() ?? ""));
    return now === mine || present[field] === undefined
      ? []
      : [{ field, label, present: now ?? "", typed: mine ?? "" }];
  });
}

function inWords(field: string, value: string): string {
  if (field === "kind" && isCodeOf(SOURCE_KINDS, value)) return SOURCE_KINDS[value].words;
  if (field === "reliability" && isCodeOf(RELIABILITIES, value)) return `${value}: ${RELIABILITIES[value].words}`;
  return value;
}
