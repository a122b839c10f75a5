import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { ADDED_KINDS, type AddedKind, isAdded, KEPT_KINDS, type KeptKind, kindOf, type Subject } from "./kinds";
import type { LedgerFault } from "./read";
import { suspectRows } from "./read-payloads";
import type { Redacted } from "./read-redactions";
import { fingerprint, type Json } from "./rules";
import { payloadOf } from "./write";

const TABLES = { person: "user" } as Partial<Record<Subject, string>>;

/** An entry that no row names: of a row that changes, or of one that is gone. */
interface Unnamed {
  sequence: bigint;
  subject: string;
  afterHash: string | null;
}

/** The first entry that no longer says what stands in the tables; a row that is in no entry comes last. */
export async function firstRowFault(tx: Transaction, redacted: Redacted): Promise<LedgerFault | null> {
  const faults: LedgerFault[] = [];
  for (const kind of ADDED_KINDS) faults.push(...(await addedRowFaults(tx, kind, redacted)));
  faults.push(...(await copyFaults(tx)));
  const unnamed = await unnamedEntries(tx);
  faults.push(...unnamed.flatMap(unnamedFault));
  for (const kind of KEPT_KINDS) faults.push(...(await keptRowFaults(tx, kind, unnamed)));
  const inEntries = faults.filter(({ sequence }) => sequence !== null);
  const first = inEntries.reduce<LedgerFault | undefined>(
    (a, b) => (a && (a.sequence ?? 0n) <= (b.sequence ?? 0n) ? a : b),
    undefined,
  );
  return first ?? faults[0] ?? null;
}

/** The first entry of this kind whose row is another, and the first row that is in none. */
async function addedRowFaults(tx: Transaction, kind: AddedKind, redacted: Redacted): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  const suspects = await suspectRows(tx, kind);
  const stray = suspects.find(({ afterHash }) => afterHash === null);
  if (stray) faults.push({ sequence: null, fault: `${kind} ${stray.id} is in no entry` });
  for (const { id, sequence, afterHash } of suspects) {
    if (afterHash === null) continue;
    if (fingerprint(await payloadOf(tx, kind, id)) === (redacted.rows.get(sequence) ?? afterHash)) continue;
    const { subject } = await tx.ledgerEntry.findUniqueOrThrow({ where: { sequence }, select: { subject: true } });
    return [...faults, { sequence, fault: `${subject} is not as it was entered` }];
  }
  return faults;
}

/** Kept files of which a byte is not as it was: the ledger holds their SHA-256, not what they hold. */
async function copyFaults(tx: Transaction): Promise<LedgerFault[]> {
  const changed = await tx.$queryRaw<{ sequence: bigint; subject: string | null }[]>`
    SELECT copy.ledger_sequence AS sequence, entry.subject
    FROM evidence_copy AS copy
    LEFT JOIN evidence_copy_content AS kept ON kept.copy_id = copy.id
    LEFT JOIN ledger_entry AS entry ON entry.sequence = copy.ledger_sequence
    WHERE encode(sha256(kept.content), 'hex') IS DISTINCT FROM copy.sha256
    ORDER BY 1`;
  return changed.map(({ sequence, subject }) => ({ sequence, fault: `the file of ${subject} is not as it was kept` }));
}

function unnamedEntries(tx: Transaction): Promise<Unnamed[]> {
  const named = ADDED_KINDS.map((kind) => Prisma.sql`SELECT ledger_sequence FROM ${Prisma.raw(kind)}`);
  return tx.$queryRaw<Unnamed[]>`
    SELECT sequence, subject, after_hash AS "afterHash" FROM ledger_entry
    LEFT JOIN (${Prisma.join(named, " UNION ALL ")}) AS row ON row.ledger_sequence = sequence
    WHERE row.ledger_sequence IS NULL ORDER BY sequence`;
}

function unnamedFault({ sequence, subject }: Unnamed): LedgerFault[] {
  const kind = kindOf(subject);
  if (kind === null) return [{ sequence, fault: `nobody knows what ${subject} is` }];
  return isAdded(kind) ? [{ sequence, fault: `${subject} is gone` }] : [];
}

async function keptRowFaults(tx: Transaction, kind: KeptKind, unnamed: Unnamed[]): Promise<LedgerFault[]> {
  const entries = unnamed.filter(({ subject }) => kindOf(subject) === kind);
  // Of the entries of one subject the newest speaks of it as it is.
  const newest = [...new Map(entries.map((entry) => [entry.subject, entry])).values()];
  const rows = await tx.$queryRaw<{ id: string; payload: Json }[]>`
    SELECT id::text, payload_of(${kind}, id::text) AS payload FROM ${Prisma.raw(`"${TABLES[kind] ?? kind}"`)}`;
  const present = new Map<string | null, string>(rows.map(({ id, payload }) => [fingerprint(payload), id]));
  const entered = new Set(newest.map(({ afterHash }) => afterHash));
  const changed = newest.filter(({ afterHash }) => !present.has(afterHash));
  const unentered = [...present].filter(([hash]) => !entered.has(hash));
  return [
    ...changed.map(({ subject, sequence }) => ({ sequence, fault: `${subject} is not as it was entered` })),
    ...unentered.map(([, id]) => ({ sequence: null, fault: `${kind} ${id} is in no entry as it is` })),
  ];
}
