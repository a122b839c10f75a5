import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

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

/** SQL for the same of an item `e`; their moments are RFC 3339. */
export const COPIES = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('number', k.number, 'fileName', k.file_name, 'mediaType', k.media_type, 'bytes', k.bytes,
    'sha256', k.sha256, 'capturedAt', k.captured_at, 'signedAs', k.signed_as, 'recordedAt', k.recorded_at) ORDER BY k.number), '[]')
  FROM evidence_copy k WHERE k.evidence_id = e.id)`;

export type Copy = Awaited<ReturnType<typeof copiesOf>>[number];

/** A copy with its content; null where there is none. */
export async function copyToHandOut(tracker: string, item: number, number: number) {
  if (!isSlug(tracker)) return null;
  return db.evidenceCopy.findFirst({
    where: { number, evidence: { number: item, tracker: { slug: tracker } } },
    select: { fileName: true, mediaType: true, content: { select: { content: true } } },
  });
}
