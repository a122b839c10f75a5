import { Prisma } from "@/prisma/generated/client";

/** Where a tracker was taken over from. */
export interface ForkShown {
  address: string;
  origins: string[];
  publicKey: string;
  contentHash: string;
  knownUntil: Date;
  signedAs: string;
  recordedAt: Date;
}

/** A `ForkShown` as PostgreSQL gives it: its moments are RFC 3339. */
export type ForkFound = Omit<ForkShown, "knownUntil" | "recordedAt"> & Record<"knownUntil" | "recordedAt", string>;

/** SQL for the `ForkFound` of a tracker `t`; null where it began here. */
export const FORK = Prisma.sql`(
  SELECT jsonb_build_object('address', f.address, 'origins', f.origins, 'publicKey', f.public_key,
    'contentHash', f.content_hash, 'knownUntil', f.known_until, 'signedAs', f.signed_as, 'recordedAt', f.recorded_at)
  FROM fork f WHERE f.tracker_id = t.id)`;

export function forkShown(found: ForkFound): ForkShown {
  return { ...found, knownUntil: new Date(found.knownUntil), recordedAt: new Date(found.recordedAt) };
}
