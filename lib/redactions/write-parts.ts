import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Place } from "@/lib/ledger/write";

export function signature(editor: Editor, place: Place) {
  return { authorId: editor.id, signedAs: editor.signedAs, ...place };
}

/** Takes the payloads of entries away; their hashes stay. */
export async function blank(tx: Transaction, sequences: bigint[], at: Date): Promise<void> {
  const data = { before: null, after: null, blankedAt: at };
  await tx.ledgerPayload.updateMany({ where: { sequence: { in: sequences } }, data });
}
