import "server-only";
import type { Transaction } from "@/lib/db";

/** An item of a tracker as it stands now, with the names of all that it refers to; null where there is none. */
export function presentVersion(tx: Pick<Transaction, "evidenceVersion">, trackerId: number, number: number) {
  return tx.evidenceVersion.findFirst({
    where: { trackerId, evidence: { number } },
    orderBy: { number: "desc" },
    include: {
      evidence: { select: { number: true } },
      origin: { select: { name: true } },
      outlet: { select: { name: true } },
      bearings: {
        select: { bearing: true, note: true, indicatorId: true, indicator: { select: { slug: true, title: true } } },
        orderBy: { indicator: { position: "asc" } },
      },
      actors: { select: { actorId: true, actor: { select: { name: true } } }, orderBy: { actor: { name: "asc" } } },
      tags: { select: { tagId: true, tag: { select: { slug: true } } }, orderBy: { tag: { slug: "asc" } } },
    },
  });
}

export type PresentVersion = NonNullable<Awaited<ReturnType<typeof presentVersion>>>;
