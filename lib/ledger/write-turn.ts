import "server-only";
import type { Transaction } from "@/lib/db";
import { Refused } from "@/lib/refusal";

/** Shorter than what a transaction may take, so that whoever waits in vain is told why. */
const LONGEST_WAIT = "8s";
/** PostgreSQL's code for a lock that could not be had in time. */
const LOCK_NOT_AVAILABLE = "55P03";

/** Waits until the writes before this one are done. Throws `Refused` where that takes long, as while a file is imported. */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${LONGEST_WAIT}, true)`;
  try {
    // The lock must be taken by a statement of its own: a snapshot taken before it would not see the last entry.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(ledger_lock())`;
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    throw new Refused({ form: "Many items are being added at this moment. Wait half a minute, then save again." });
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.includes(LOCK_NOT_AVAILABLE);
}
