import "server-only";
import { db } from "@/lib/db";
import type { Head } from "./read";
import { BEFORE_FIRST } from "./rules";

/** How far everything reaches that was recorded. */
export interface Reach extends Head {
  /** When the last entry was made; null where there is none. */
  at: Date | null;
}

/** The last entry of the ledger that was made before a moment (null: of all). */
export async function ledgerHead(before: Date | null = null): Promise<Reach> {
  const [head] = await db.$queryRaw<Reach[]>`
    SELECT sequence, hash, at FROM ledger_entry
    WHERE ${before}::timestamptz IS NULL OR at < ${before} ORDER BY sequence DESC LIMIT 1`;
  return head ?? { sequence: 0n, hash: BEFORE_FIRST, at: null };
}
