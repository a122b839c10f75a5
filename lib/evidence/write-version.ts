import "server-only";
import type { Byline } from "@/lib/approvals/write-release";
import type { Transaction } from "@/lib/db";
import type { Place } from "@/lib/ledger/write";
import type { Prisma } from "@/prisma/generated/client";

type Row = Prisma.EvidenceVersionUncheckedCreateInput;
type Own = "evidenceId" | "trackerId" | "number" | "change" | "reason" | "state";

/** What a version says, apart from its place among the versions. */
export interface VersionContent {
  row: Omit<
    Row,
    Own | "id" | "authorId" | "signedAs" | "recordedAt" | "ledgerSequence" | "bearings" | "actors" | "tags"
  >;
  bearings: {
    indicatorId: number;
    bearing: Prisma.EvidenceBearingUncheckedCreateInput["bearing"];
    note: string | null;
  }[];
  actorIds: number[];
  tagIds: number[];
}

/** Adds a version of an item; gives its id. */
export async function addVersion(
  tx: Transaction,
  by: Byline,
  place: Place,
  own: Pick<Row, Own>,
  content: VersionContent,
): Promise<number> {
  const { id } = await tx.evidenceVersion.create({
    data: { ...content.row, ...own, ...place, authorId: by.id, signedAs: by.signedAs },
    select: { id: true },
  });
  const of = { versionId: id, trackerId: own.trackerId };
  await tx.evidenceBearing.createMany({ data: content.bearings.map((bearing) => ({ ...of, ...bearing })) });
  await tx.evidenceActor.createMany({ data: content.actorIds.map((actorId) => ({ ...of, actorId })) });
  await tx.evidenceTag.createMany({ data: content.tagIds.map((tagId) => ({ ...of, tagId })) });
  return id;
}
