import "server-only";
import { db, type Transaction } from "@/lib/db";
import { inBatches } from "./batches";
import { Entered } from "./entered";
import { firstRowFault } from "./read-rows";
import { BEFORE_FIRST, type EntryContent, entryHash } from "./rules";

const BATCH = 2_000;
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

interface StoredEntry extends EntryContent, Head {
  /** Whether the payload is blanked, or is what the hash was taken over. */
  beforeHolds: boolean;
  afterHolds: boolean;
}

/**
 * Reads the ledger from the first entry to the last, as it stands at one moment, and holds it to itself, to what it
 * speaks of, and to heads that were written down elsewhere. Answers with the head, or with the first fault.
 * Throws when it takes longer than the limit, in milliseconds.
 */
export function verifyLedger(anchors: Head[] = [], limit = HOUR): Promise<{ head: Head } | LedgerFault> {
  const work = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(limit)}, true)`;
    const entered = new Entered();
    const chain = await readChain(tx, anchors, entered);
    return "fault" in chain ? chain : ((await firstRowFault(tx, entered)) ?? chain);
  };
  return db.$transaction(work, { isolationLevel: "RepeatableRead", timeout: limit, maxWait: 5_000 });
}

async function readChain(tx: Transaction, anchors: Head[], entered: Entered): Promise<{ head: Head } | LedgerFault> {
  const anchored = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  let last: StoredEntry | undefined;
  for await (const batch of inBatches<StoredEntry>(BATCH, (from) => entriesAfter(tx, from?.sequence ?? 0n))) {
    for (const entry of batch) {
      const fault = entryFault(entry, last) ?? anchorFault(entry, anchored.get(entry.sequence));
      if (fault) return { sequence: entry.sequence, fault };
      entered.take(entry);
      last = entry;
    }
  }
  const head = { sequence: last?.sequence ?? 0n, hash: last?.hash ?? BEFORE_FIRST };
  const cut = anchors.find(({ sequence }) => sequence > head.sequence);
  return cut ? { sequence: cut.sequence, fault: `it is anchored, but the ledger ends at ${head.sequence}` } : { head };
}

function entriesAfter(tx: Transaction, sequence: bigint): Promise<StoredEntry[]> {
  return tx.$queryRaw<StoredEntry[]>`
    SELECT entry.sequence, entry.at, entry.who, entry.what, entry.subject, entry.reason, entry.hash,
      entry.before_hash AS "beforeHash", entry.after_hash AS "afterHash", entry.previous_hash AS "previousHash",
      payload.blanked_at IS NOT NULL
        OR encode(sha256(convert_to(payload.before, 'UTF8')), 'hex') IS NOT DISTINCT FROM before_hash AS "beforeHolds",
      payload.blanked_at IS NOT NULL
        OR encode(sha256(convert_to(payload.after, 'UTF8')), 'hex') IS NOT DISTINCT FROM after_hash AS "afterHolds"
    FROM ledger_entry AS entry LEFT JOIN ledger_payload AS payload ON payload.sequence = entry.sequence
    WHERE entry.sequence > ${sequence} ORDER BY entry.sequence LIMIT ${BATCH}`;
}

function entryFault(entry: StoredEntry, last: StoredEntry | undefined): string | null {
  if (entry.sequence !== (last?.sequence ?? 0n) + 1n) return "the entry before it is missing";
  if (entry.previousHash !== (last?.hash ?? BEFORE_FIRST)) return "it does not continue the entry before it";
  if (last && entry.at < last.at) return "it is older than the entry before it";
  if (entry.hash !== entryHash(entry)) return "it does not have the content that its hash was taken over";
  if (!entry.beforeHolds) return "its payload before the change is not what its hash was taken over";
  if (!entry.afterHolds) return "its payload is not what its hash was taken over";
  return null;
}

function anchorFault({ hash }: Head, anchor: string | undefined): string | null {
  return anchor === undefined || anchor === hash ? null : "it is not the entry that was anchored";
}
