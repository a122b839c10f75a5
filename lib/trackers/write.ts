import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { Transaction } from "@/lib/db";
import { Absent, Refused } from "@/lib/refusal";

export interface OpenTracker {
  id: number;
  slug: string;
}

/**
 * The tracker in which an editor is about to publish something.
 * Throws `Absent` where there is none, and `Refused` where it takes a second person to publish.
 */
export async function trackerToPublishIn(tx: Transaction, slug: string): Promise<OpenTracker> {
  if (!isSlug(slug)) throw new Absent("such tracker");
  const tracker = await tx.tracker.findUnique({ where: { slug }, select: { id: true, slug: true, publishing: true } });
  if (!tracker) throw new Absent("such tracker");
  if (tracker.publishing !== "ALONE") {
    throw new Refused({ form: "In this tracker an editor cannot publish alone." });
  }
  return { id: tracker.id, slug: tracker.slug };
}
