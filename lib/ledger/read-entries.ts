import "server-only";
import { db } from "@/lib/db";
import { LAST_ROW, PAGE_SIZE } from "@/lib/evidence/filter-values";
import { differences } from "./differences";
import type { LedgerFilter } from "./filter";

/** Everybody who can stand in an entry, the command line first. */
export async function ledgerPeople(): Promise<{ id: string; name: string }[]> {
  const people = await db.user.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return [{ id: "cli", name: "Command line" }, ...people];
}

/**
 * A page of the ledger, the last entry first; the count stops past the last row that is listed. What entries say about
 * people and webhooks is left out unless asked for.
 */
export async function ledgerEntries({ who, subject, from, before, page }: LedgerFilter, isForAdmins: boolean) {
  const where = {
    ...(who !== null && { who }),
    ...(subject !== null && { OR: [{ subject }, { subject: { startsWith: `${escaped(subject)}/` } }] }),
    at: { ...(from && { gte: from }), ...(before && { lt: before }) },
  };
  const count = await db.ledgerEntry.count({ where, take: LAST_ROW + 1 });
  const rows = await db.ledgerEntry.findMany({
    where,
    orderBy: { sequence: "desc" },
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: { sequence: true, at: true, who: true, what: true, subject: true, reason: true, hash: true, payload: true },
  });
  const redactedBy = await redactionsOf(rows.map(({ sequence }) => sequence));
  const entries = rows.map(({ payload, ...entry }) => {
    const isWithheld = !isForAdmins && /^(people|webhooks)\//.test(entry.subject);
    return {
      ...entry,
      isWithheld,
      redaction: redactedBy.get(entry.sequence) ?? null,
      blankedAt: payload?.blankedAt ?? null,
      isFirst: payload?.before === null,
      changes: isWithheld ? [] : differences(payload?.before ?? null, payload?.after ?? null),
    };
  });
  return { entries, count };
}

export type LedgerRow = Awaited<ReturnType<typeof ledgerEntries>>["entries"][number];

/** Why the payloads of entries were blanked, and in which entry it says so. */
async function redactionsOf(sequences: bigint[]) {
  const found = await db.redaction.findMany({
    where: { blanked: { hasSome: sequences } },
    select: { blanked: true, reason: true, ledgerSequence: true },
    orderBy: { id: "desc" },
  });
  return new Map(found.flatMap(({ blanked, ...told }) => blanked.map((sequence) => [sequence, told] as const)));
}

/** In the pattern that this becomes part of, an underscore would stand for any letter. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
