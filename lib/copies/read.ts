import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** The copies that are kept with an item, the first one first. */
export function copiesOf(evidenceId: number) {
  return db.evidenceCopy.findMany({
    where: { evidenceId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      fileName: true,
      mediaType: true,
      bytes: true,
      sha256: true,
      capturedAt: true,
      signedAs: true,
      recordedAt: true,
    },
  });
}
export type Copy = Awaited<ReturnType<typeof copiesOf>>[number];

/** A copy with its content; null where there is none. */
export async function copyToHandOut(tracker: string, item: number, number: number) {
  if (!isSlug(tracker)) return null;
  return db.evidenceCopy.findFirst({
    where: { number, evidence: { number: item, tracker: { slug: tracker } } },
    select: { fileName: true, mediaType: true, content: { select: { content: true } } },
  });
}
