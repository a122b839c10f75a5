import "server-only";
import { db, type Transaction } from "@/lib/db";
import { firstChainFault } from "./read-chain";
import { redactedIn } from "./read-redactions";
import { firstRowFault } from "./read-rows";
import { BEFORE_FIRST } from "./rules";

const HOUR = 3_600_000;

export interface Head {
  sequence: bigint;
  hash: string;
}

/** The first entry that does not hold, and why; `sequence` is null where the fault lies outside of all entries. */
export interface LedgerFault {
  sequence: bigint | null;
  fault: string;
}

/** The ledger holds, up to its head; so many entries tell of words that were taken out. */
export interface LedgerWhole {
  head: Head;
  redactions: number;
}

/**
 * Reads the ledger from the first entry to the last, as it stands at one moment, and holds it to itself, to what it
 * speaks of, and to heads that were written down elsewhere. Answers with the head, or with the first fault.
 * Throws when it takes longer than the limit, in milliseconds.
 */
export function verifyLedger(anchors: Head[] = [], limit = HOUR): Promise<LedgerWhole | LedgerFault> {
  const work = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(limit)}, true)`;
    const redacted = await redactedIn(tx);
    const fault = (await firstChainFault(tx, anchors, redacted)) ?? (await firstRowFault(tx, redacted));
    return fault ?? { head: await headIn(tx), redactions: redacted.count };
  };
  return db.$transaction(work, { isolationLevel: "RepeatableRead", timeout: limit, maxWait: 5_000 });
}

async function headIn(tx: Transaction): Promise<Head> {
  const select = { sequence: true, hash: true };
  return (
    (await tx.ledgerEntry.findFirst({ orderBy: { sequence: "desc" }, select })) ?? { sequence: 0n, hash: BEFORE_FIRST }
  );
}
