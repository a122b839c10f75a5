import "server-only";
import type { Transaction } from "@/lib/db";
import type { Deed } from "@/lib/people/rules";
import { Refused } from "@/lib/refusal";
import type { Subject } from "./kinds";
import { fingerprint } from "./rules";
import { payloadOf, type Writing } from "./write";

/** A change of a row that keeps its place: what it was stands in the ledger. */
interface KeptChange {
  deed: Deed;
  subject: string;
  row: [Subject, number];
  reason: string | null;
  /** The fingerprint of what the person had before them. */
  seen: string;
  /** How the form holds what stands now, for a person who saw something older. */
  present: () => Promise<Record<string, string[]>>;
  change: (tx: Transaction) => Promise<unknown>;
}

/** Changes a row and enters what it was and is. Throws `Refused` where somebody else was faster, or nothing changes. */
export async function changeKept({ tx, enter }: Writing, kept: KeptChange): Promise<null> {
  const before = await payloadOf(tx, ...kept.row);
  const now = fingerprint(before);
  if (now !== kept.seen) {
    const form = "Somebody changed this after you opened it. See what it says now, then save again.";
    throw new Refused({ form }, { present: { ...(await kept.present()), seen: [now] } });
  }
  return enter(kept.deed, kept.reason, async () => {
    await kept.change(tx);
    if (fingerprint(await payloadOf(tx, ...kept.row)) === now) {
      throw new Refused({ form: "Nothing was changed: this is what it says already." });
    }
    return { subject: kept.subject, before, after: kept.row, result: null };
  });
}
