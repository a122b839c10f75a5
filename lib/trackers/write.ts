import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { Transaction } from "@/lib/db";
import { Absent } from "@/lib/refusal";
import type { Publishing } from "@/lib/scales/subjects";

export interface OpenTracker {
  id: number;
  slug: string;
}

/** The tracker in which an editor is about to write. Throws `Absent` where there is none. */
export async function openTracker(tx: Transaction, slug: string): Promise<OpenTracker & { publishing: Publishing }> {
  if (!isSlug(slug)) throw new Absent("such tracker");
  const tracker = await tx.tracker.findUnique({ where: { slug }, select: { id: true, slug: true, publishing: true } });
  if (!tracker) throw new Absent("such tracker");
  return tracker;
}
