import type { Transaction } from "@/lib/db";
import type { Told } from "./rules";

/** Who tells what was published to others: each keeps a list of its own, and none waits for another. */
export interface Consumer {
  /** Its row in `outbox_place`, which a migration of its own has put there. */
  name: string;
  /** Notes in its own tables what it has to tell, in the transaction that moves its place on. Sends nothing. */
  take: (tx: Transaction, told: Told[]) => Promise<void>;
  /** Claims one thing that is due, so that no other worker does it; gives what does it, or null where nothing is due. */
  claim: () => Promise<(() => Promise<void>) | null>;
  /** How many things it does at a time, in each process. */
  atATime: number;
}
