import "server-only";
import { db } from "@/lib/db";

/** Where a tracker was taken over from; null where it began here. */
export function forkOf(trackerId: number) {
  return db.fork.findUnique({
    where: { trackerId },
    select: {
      address: true,
      origins: true,
      publicKey: true,
      contentHash: true,
      knownUntil: true,
      signedAs: true,
      recordedAt: true,
    },
  });
}

export type ForkShown = NonNullable<Awaited<ReturnType<typeof forkOf>>>;
