import "server-only";
import type { Transaction } from "@/lib/db";

const named = { id: true, name: true } as const;
const source = { select: { ...named, mergedInto: { select: named } } } as const;

/**
 * An item of a tracker as it stands now, with the names of all that it refers to, sources as they are called now; null
 * where there is none.
 */
export async function presentVersion(tx: Pick<Transaction, "evidenceVersion">, trackerId: number, number: number) {
  const version = await tx.evidenceVersion.findFirst({
    where: { trackerId, evidence: { number } },
    orderBy: { number: "desc" },
    include: {
      evidence: { select: { number: true } },
      approval: { select: { signedAs: true, recordedAt: true } },
      origin: source,
      outlet: source,
      bearings: {
        select: { bearing: true, note: true, indicatorId: true, indicator: { select: { slug: true, title: true } } },
        orderBy: { indicator: { position: "asc" } },
      },
      actors: { select: { actorId: true, actor: { select: { name: true } } }, orderBy: { actor: { name: "asc" } } },
      tags: { select: { tagId: true, tag: { select: { slug: true } } }, orderBy: { tag: { slug: "asc" } } },
    },
  });
  if (!version) return null;
  const { origin, outlet } = version;
  return { ...version, origin: origin.mergedInto ?? origin, outlet: outlet.mergedInto ?? outlet };
}

export type PresentVersion = NonNullable<Awaited<ReturnType<typeof presentVersion>>>;
