import "server-only";
import { db } from "@/lib/db";

/** A person's sessions that have not ended, the newest first. */
export function sessionsOf(userId: string) {
  return db.session.findMany({
    where: { userId, awaitsCode: false, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, createdAt: true, updatedAt: true, userAgent: true },
  });
}
