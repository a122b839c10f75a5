import "server-only";
import { symmetricDecrypt } from "better-auth/crypto";
import { db, type Transaction } from "@/lib/db";
import { secret } from "@/lib/settings";

/** How somebody's second step stands; null where there is none. */
export async function secondFactorOf(userId: string) {
  const factor = await db.secondFactor.findUnique({
    where: { userId },
    select: { confirmedAt: true, user: { select: { email: true } } },
  });
  if (!factor) return null;
  const codesLeft = await db.recoveryCode.count({ where: { userId, usedAt: null } });
  return { confirmedAt: factor.confirmedAt, email: factor.user.email, codesLeft };
}

/** The secret that somebody is about to set up, or has; null where there is none that this site can read. */
export async function factorSecret(
  userId: string,
  store: Pick<Transaction, "secondFactor"> = db,
): Promise<string | null> {
  const factor = await store.secondFactor.findUnique({ where: { userId }, select: { secret: true } });
  if (!factor) return null;
  try {
    return await symmetricDecrypt({ key: secret(), data: factor.secret });
  } catch {
    // The site has another secret now than when this one was encrypted.
    return null;
  }
}
