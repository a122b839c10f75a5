import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Head, LedgerFault } from "./read";
import type { Redacted } from "./read-redactions";
import { BEFORE_FIRST, type EntryContent, entryHash } from "./rules";

const BATCH = 1_000;

interface Suspect extends EntryContent, Head {
  lastSequence: bigint | null;
  lastHash: string | null;
  lastAt: Date | null;
  /** Whether the payload is what the hash was taken over. */
  isBlanked: boolean;
  beforeHolds: boolean;
  afterHolds: boolean;
}

/** The first entry that does not hold to itself, to the one before it, or to a head that was written down elsewhere. */
export async function firstChainFault(
  tx: Transaction,
  anchors: Head[],
  redacted: Redacted,
): Promise<LedgerFault | null> {
  const [own, anchored] = [await firstOwnFault(tx, redacted), await firstAnchorFault(tx, anchors)];
  if (own === null || anchored === null) return own ?? anchored;
  return (own.sequence ?? 0n) <= (anchored.sequence ?? 0n) ? own : anchored;
}

/** The database holds all to itself, which takes a tenth of reading it; what looks wrong there is looked at again here. */
async function firstOwnFault(tx: Transaction, redacted: Redacted): Promise<LedgerFault | null> {
  for (let last = 0n; ; ) {
    const suspects = await suspectsAfter(tx, last);
    for (const entry of suspects) {
      const fault = entryFault(entry, redacted);
      if (fault !== null) return { sequence: entry.sequence, fault };
    }
    last = suspects.at(-1)?.sequence ?? last;
    if (suspects.length < BATCH) return null;
  }
}

/** `entryJson` of an entry, as the database writes it. */
const CONTENT = Prisma.sql`concat(
  '{"afterHash":', coalesce('"' || after_hash || '"', 'null'),
  ',"at":"', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  '","beforeHash":', coalesce('"' || before_hash || '"', 'null'),
  ',"previousHash":"', previous_hash, '","reason":', coalesce(to_json(reason)::text, 'null'),
  ',"sequence":"', entry.sequence, '","subject":', to_json(subject), ',"what":', to_json(what), ',"who":', to_json(who), '}')`;

function suspectsAfter(tx: Transaction, last: bigint): Promise<Suspect[]> {
  return tx.$queryRaw<Suspect[]>`
    SELECT * FROM (
      SELECT entry.sequence, at, who, what, subject, reason, hash, before_hash AS "beforeHash", after_hash AS "afterHash",
        previous_hash AS "previousHash", "lastSequence", "lastHash", "lastAt",
        payload.sequence IS NOT NULL AND before IS NULL AND after IS NULL AS "isBlanked",
        encode(sha256(convert_to(${CONTENT}, 'UTF8')), 'hex') = hash AS "isOwn",
        encode(sha256(convert_to(before, 'UTF8')), 'hex') IS NOT DISTINCT FROM before_hash AS "beforeHolds",
        encode(sha256(convert_to(after, 'UTF8')), 'hex') IS NOT DISTINCT FROM after_hash AS "afterHolds"
      FROM (SELECT *, lag(sequence) OVER one_by_one AS "lastSequence", lag(hash) OVER one_by_one AS "lastHash",
          lag(at) OVER one_by_one AS "lastAt" FROM ledger_entry WINDOW one_by_one AS (ORDER BY sequence)) AS entry
      LEFT JOIN ledger_payload AS payload ON payload.sequence = entry.sequence) AS held
    WHERE sequence > ${last} AND (sequence = coalesce("lastSequence", 0) + 1 AND "isOwn" AND "beforeHolds" AND "afterHolds"
      AND "previousHash" = coalesce("lastHash", ${BEFORE_FIRST}) AND at >= coalesce("lastAt", at)) IS NOT TRUE
    ORDER BY sequence LIMIT ${BATCH}`;
}

function entryFault(entry: Suspect, { contents, blanked }: Redacted): string | null {
  if (entry.sequence !== (entry.lastSequence ?? 0n) + 1n) return "the entry before it is missing";
  if (entry.previousHash !== (entry.lastHash ?? BEFORE_FIRST)) return "it does not continue the entry before it";
  if (entry.lastAt && entry.at < entry.lastAt) return "it is older than the entry before it";
  const own = entryHash(entry);
  if (entry.hash !== own && contents.get(entry.sequence) !== own)
    return "it does not have the content that its hash was taken over";
  if (entry.isBlanked && (blanked.get(entry.sequence) ?? 0n) > entry.sequence) return null;
  if (!entry.beforeHolds) return "its payload before the change is not what its hash was taken over";
  if (!entry.afterHolds) return "its payload is not what its hash was taken over";
  return null;
}

async function firstAnchorFault(tx: Transaction, anchors: Head[]): Promise<LedgerFault | null> {
  if (anchors.length === 0) return null;
  const sequences = anchors.map(({ sequence }) => sequence);
  const rows = await tx.ledgerEntry.findMany({
    where: { sequence: { in: sequences } },
    select: { sequence: true, hash: true },
  });
  const last = await tx.ledgerEntry.findFirst({ orderBy: { sequence: "desc" }, select: { sequence: true } });
  const present = new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
  const broken = anchors.filter(({ sequence, hash }) => sequence > 0n && present.get(sequence) !== hash);
  const [first] = broken.sort((a, b) => (a.sequence < b.sequence ? -1 : 1));
  if (!first) return null;
  const end = last?.sequence ?? 0n;
  const isCut = first.sequence > end;
  const fault = isCut ? `it is anchored, but the ledger ends at ${end}` : "it is not the entry that was anchored";
  return { sequence: first.sequence, fault };
}
