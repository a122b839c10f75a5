import "server-only";
import { db, type Transaction } from "@/lib/db";
import { ownPublicKey } from "./key";

/** What this instance knows of the key that a package is signed with. */
export type Standing = "OWN" | "KNOWN" | "UNKNOWN";

/** A key is known by which somebody who looked at it took a tracker over before. */
export async function standingOf(publicKey: string, tx: Pick<Transaction, "fork"> = db): Promise<Standing> {
  if (publicKey === ownPublicKey()) return "OWN";
  const known = await tx.fork.findFirst({ where: { publicKey }, select: { id: true } });
  return known ? "KNOWN" : "UNKNOWN";
}
