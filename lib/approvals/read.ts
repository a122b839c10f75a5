import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";

/** Who wrote a judgement; null where that was no person. */
export async function assessmentAuthor(slug: string, indicator: string, number: number): Promise<string | null> {
  if (!isSlug(slug) || !isSlug(indicator)) return null;
  const where = { number, indicator: { slug: indicator, tracker: { slug } } };
  const found = await db.assessment.findFirst({ where, select: { authorId: true } });
  return found?.authorId ?? null;
}

/** Whether an editor wrote something of an item that nobody has approved yet, so that they may not approve it either. */
export async function isOwnInPart({ id }: Editor, evidenceId: number, tx: Pick<Transaction, "$queryRaw"> = db) {
  const [found] = await tx.$queryRaw<{ own: boolean }[]>`SELECT wrote_unapproved(${id}, ${evidenceId}) AS own`;
  return found?.own === true;
}
