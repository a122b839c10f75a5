import "server-only";
import type { Editor } from "@/lib/editor";
import { canonicalJson, type Json } from "@/lib/ledger/rules";
import { insertRows } from "@/lib/write-rows";
import { allOf, recordsOf } from "./check";
import type { RecordOf } from "./input";
import type { Taking } from "./write-taking";

/** Keeps where a tracker comes from: what was signed, and the entries of the ledgers that its history was written in. */
export async function addOrigin(taking: Taking, editor: Editor, [first, last]: [bigint, bigint]): Promise<void> {
  const { tx, tracker, checked } = taking;
  const { seal } = checked;
  const { id } = await tx.fork.create({
    data: {
      trackerId: tracker.id,
      address: seal.address,
      origins: seal.origins,
      publicKey: seal.publicKey,
      contentHash: seal.contentHash,
      seal: checked.sealedLine,
      signature: checked.signature,
      knownUntil: new Date(checked.knownUntil),
      firstSequence: first,
      lastSequence: last,
      authorId: editor.id,
      signedAs: editor.signedAs,
      ...taking.nextPlace(),
    },
    select: { id: true },
  });
  taking.enterFrame("fork", "fork", id, `Taken over from ${seal.address}, content ${seal.contentHash}.`);
  const ledgers = allOf(checked, "ledger").map(({ number, publicKey }) => ({
    fork_id: id,
    number,
    public_key: publicKey,
  }));
  await insertRows(tx, "fork_ledger", ledgers);
  for (const entries of recordsOf(checked, "entry")) {
    await insertRows(
      tx,
      "fork_entry",
      entries.map((entry) => ({
        fork_id: id,
        ...entryRow(entry),
        taken_as: taking.takenAs(`${entry.ledger}/${entry.sequence}`),
      })),
    );
  }
}

function entryRow(entry: RecordOf<"entry">) {
  const text = (payload: object | undefined) => (payload === undefined ? null : canonicalJson(payload as Json));
  return {
    ledger: entry.ledger,
    sequence: entry.sequence,
    at: entry.at,
    what: entry.what,
    subject: entry.subject,
    before_hash: entry.beforeHash ?? null,
    after_hash: entry.afterHash ?? null,
    previous_hash: entry.previousHash,
    hash: entry.hash,
    before: text(entry.before),
    after: text(entry.after),
  };
}
