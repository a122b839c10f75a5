import type { Head } from "./read";

/** A head of the ledger as every outlet carries it: number and hash of an entry. */
export function headText({ sequence, hash }: Head): string {
  return `${sequence} ${hash}`;
}

/** All heads in a text: a list of them, a feed, the manifest of a backup, or the headers that came with a file. */
export function headsIn(text: string): Head[] {
  const found = text.matchAll(/(?<![\w.])(\d{1,18}) ([0-9a-f]{64})(?!\w)/g);
  return [...found].map(([, sequence = "0", hash = ""]) => ({ sequence: BigInt(sequence), hash }));
}
