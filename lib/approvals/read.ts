import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** Who wrote a judgement; null where that was no person. */
export async function assessmentAuthor(slug: string, indicator: string, number: number): Promise<string | null> {
  if (!isSlug(slug) || !isSlug(indicator)) return null;
  const where = { number, indicator: { slug: indicator, tracker: { slug } } };
  const found = await db.assessment.findFirst({ where, select: { authorId: true } });
  return found?.authorId ?? null;
}
