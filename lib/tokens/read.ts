import "server-only";
import { db } from "@/lib/db";

/** The tokens of a person that can still be used, the last one first. */
export function tokensOf(userId: string) {
  return db.apiToken.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  });
}
export type TokenRow = Awaited<ReturnType<typeof tokensOf>>[number];
