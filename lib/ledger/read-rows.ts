import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Entered } from "./entered";
import { ADDED_KINDS, type AddedKind, KEPT_KINDS, type KeptKind } from "./kinds";
import type { LedgerFault } from "./read";
import { addedRows } from "./read-payloads";
import { fingerprint, type Json } from "./rules";
import { payloadOf, type Subject } from "./write";

const TABLES = { person: "user" } as Partial<Record<Subject, string>>;

/** The first entry that no longer says what stands in the tables; a row that is in no entry comes last. */
export async function firstRowFault(tx: Transaction, entered: Entered): Promise<LedgerFault | null> {
  const faults: LedgerFault[] = [];
  const { unknown } = entered;
  if (unknown) faults.push({ sequence: unknown.sequence, fault: `nobody knows what ${unknown.subject} is` });
  for (const kind of ADDED_KINDS) faults.push(...(await addedRowFaults(tx, kind, entered)));
  faults.push(...(await copyFaults(tx)));
  for (const kind of KEPT_KINDS) faults.push(...(await keptRowFaults(tx, kind, entered)));
  const inEntries = faults.filter(({ sequence }) => sequence !== null);
  const first = inEntries.reduce<LedgerFault | undefined>(
    (a, b) => (a && (a.sequence ?? 0n) <= (b.sequence ?? 0n) ? a : b),
    undefined,
  );
  return first ?? faults[0] ?? null;
}

/** The first entry of this kind whose row is another or is gone, and the first row that is in none. */
async function addedRowFaults(tx: Transaction, kind: AddedKind, { added }: Entered): Promise<LedgerFault[]> {
  const entries = added.get(kind) ?? new Map<bigint, string | null>();
  const found = new Set<bigint>();
  let changed: bigint | null = null;
  let stray: number | null = null;
  for await (const rows of await addedRows(tx, kind)) {
    for (const { id, sequence, hash } of rows) {
      const afterHash = entries.get(sequence);
      const isSuspect = afterHash !== undefined && hash !== afterHash && (changed === null || sequence < changed);
      if (isSuspect && fingerprint(await payloadOf(tx, kind, id)) !== afterHash) changed = sequence;
      if (afterHash === undefined) stray ??= id;
      found.add(sequence);
    }
  }
  const gone = [...entries.keys()].find((sequence) => !found.has(sequence));
  const faults: LedgerFault[] = [];
  if (changed !== null) faults.push(await faultAt(tx, changed, "is not as it was entered"));
  if (gone !== undefined) faults.push(await faultAt(tx, gone, "is gone"));
  if (stray !== null) faults.push({ sequence: null, fault: `${kind} ${stray} is in no entry` });
  return faults;
}

async function faultAt(tx: Transaction, sequence: bigint, fault: string): Promise<LedgerFault> {
  const { subject } = await tx.ledgerEntry.findUniqueOrThrow({ where: { sequence }, select: { subject: true } });
  return { sequence, fault: `${subject} ${fault}` };
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

async function keptRowFaults(tx: Transaction, kind: KeptKind, { kept }: Entered): Promise<LedgerFault[]> {
  const newest = [...(kept.get(kind) ?? [])];
  const rows = await tx.$queryRaw<{ id: string; payload: Json }[]>`
    SELECT id::text, payload_of(${kind}, id::text) AS payload FROM ${Prisma.raw(`"${TABLES[kind] ?? kind}"`)}`;
  const present = new Map<string | null, string>(rows.map(({ id, payload }) => [fingerprint(payload), id]));
  const entered = new Set(newest.map(([, { afterHash }]) => afterHash));
  const changed = newest.filter(([, { afterHash }]) => !present.has(afterHash));
  const unentered = [...present].filter(([hash]) => !entered.has(hash));
  return [
    ...changed.map(([subject, { sequence }]) => ({ sequence, fault: `${subject} is not as it was entered` })),
    ...unentered.map(([, id]) => ({ sequence: null, fault: `${kind} ${id} is in no entry as it is` })),
  ];
}
