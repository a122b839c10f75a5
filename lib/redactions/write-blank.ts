import "server-only";
import type { Transaction } from "@/lib/db";

/** Takes the payloads of entries away; their hashes stay. */
export async function blank(tx: Transaction, sequences: bigint[], at: Date): Promise<void> {
  const data = { before: null, after: null, blankedAt: at };
  await tx.ledgerPayload.updateMany({ where: { sequence: { in: sequences } }, data });
}
