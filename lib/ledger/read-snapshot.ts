import "server-only";
import type { View } from "@/lib/view";
import type { Head } from "./read";
import { ledgerHead } from "./read-head";

/** One moment of the record: what was recorded before it counts, and the last entry of the ledger that was. */
export interface Snapshot {
  knownBefore: Date;
  head: Head;
}

/** The moment that a view stands at, held fast, so that what is recorded while something is read stays out of it. */
export async function snapshotOf({ knownBefore }: Pick<View, "knownBefore">): Promise<Snapshot> {
  const { at, ...head } = await ledgerHead(knownBefore);
  return { knownBefore: at === null ? (knownBefore ?? new Date()) : new Date(at.getTime() + 1), head };
}
