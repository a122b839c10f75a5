import "server-only";
import { symmetricDecrypt } from "better-auth/crypto";
import { db } from "@/lib/db";
import { secret } from "@/lib/settings";

/** Where a webhook's messages go, and what signs them; without a secret where the site can no longer read it. */
export async function receiverOf(webhookId: number): Promise<{ address: string; secrets: string[] }> {
  const { address, ...held } = await db.webhook.findUniqueOrThrow({ where: { id: webhookId } });
  const isEarlierValid = held.earlierUntil !== null && held.earlierUntil > new Date();
  const kept = [held.secret, ...(isEarlierValid && held.earlierSecret ? [held.earlierSecret] : [])];
  const secrets = await Promise.all(kept.map(decrypted));
  return { address, secrets: secrets.filter((one) => one !== null) };
}

/** Null where the site has another secret now than when this one was encrypted. */
async function decrypted(data: string): Promise<string | null> {
  try {
    return await symmetricDecrypt({ key: secret(), data });
  } catch {
    return null;
  }
}
