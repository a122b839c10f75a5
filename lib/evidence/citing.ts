import { dateInWords } from "@/lib/dates/words";

/** What a citation of an item names. */
export interface Cited {
  headline: string;
  isRetracted: boolean;
  number: number;
  version: number;
}

interface CitedIn {
  /** The tracker's title. */
  tracker: string;
  /** The permanent address of the version. */
  address: string;
  /** The day as which it is cited. */
  on: string;
}

/** An item as one line of plain text: “Headline”, tracker, evidence 57, version 2. Signpost, as known on … address. */
export function itemCitation(
  { headline, isRetracted, number, version }: Cited,
  { tracker, address, on }: CitedIn,
): string {
  const title = `${isRetracted ? "Retracted: " : ""}${headline}`.replace(/\s+/gu, " ");
  return `“${title}”, ${tracker}, evidence ${number}, version ${version}. Signpost, as known on ${dateInWords(on)}. ${address}`;
}
