import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { LedgerFault } from "./read";
import { canonicalJson, type Json, sha256 } from "./rules";
import type { Subject } from "./write";

/** How subjects are written whose rows are only ever added, each with an entry of its own. */
const ADDED = {
  codebook: "^[^/]+/indicators/[^/]+/codebook/[0-9]+$",
  evidence_version: "^[^/]+/evidence/[0-9]+$",
  indicator_check: "^[^/]+/indicators/[^/]+/checks/[0-9]+$",
  assessment: "^[^/]+/indicators/[^/]+/assessments/[0-9]+$",
  approval: "^[^/]+/(evidence/[0-9]+/versions/[0-9]+|indicators/[^/]+/assessments/[0-9]+)/approval$",
  dissent: "^[^/]+/indicators/[^/]+/assessments/[0-9]+/dissents/[0-9]+$",
  review: "^[^/]+/indicators/[^/]+/reviews/[0-9]+$",
  source_rating: "^[^/]+/sources/[^/]+/ratings/[0-9]+$",
  evidence_copy: "^[^/]+/evidence/[0-9]+/copies/[0-9]+$",
  outlook: "^[^/]+/outlooks/[0-9]+$",
  outlook_result: "^[^/]+/outlooks/[0-9]+/results/[0-9]+$",
  response: "^[^/]+/evidence/[0-9]+/responses/[0-9]+$",
  response_withdrawal: "^[^/]+/evidence/[0-9]+/responses/[0-9]+/withdrawal$",
} as const satisfies Partial<Record<Subject, string>>;

/** How subjects are written whose row changes, so that only the newest entry speaks of it as it is. */
const KEPT = {
  tracker: "^[^/]+$",
  indicator: "^[^/]+/indicators/[^/]+$",
  actor: "^[^/]+/actors/[^/]+$",
  source: "^[^/]+/sources/[^/]+$",
  scenario: "^[^/]+/scenarios/[^/]+$",
  expected_event: "^[^/]+/calendar/[0-9]+$",
  person: "^people/[^/]+$",
} as const satisfies Record<Exclude<Subject, keyof typeof ADDED>, string>;

const TABLES = { person: "user" } as Partial<Record<Subject, string>>;

/** The first entry that no longer says what stands in the tables; a row that is in no entry comes last. */
export async function firstRowFault(tx: Transaction): Promise<LedgerFault | null> {
  const faults = await unknownSubjects(tx);
  for (const kind of kindsOf(ADDED)) faults.push(...(await addedRowFaults(tx, kind, ADDED[kind])));
  faults.push(...(await copyFaults(tx)));
  for (const kind of kindsOf(KEPT)) faults.push(...(await keptRowFaults(tx, kind, KEPT[kind])));
  const entered = faults.filter(({ sequence }) => sequence !== null);
  const first = entered.reduce<LedgerFault | undefined>(
    (a, b) => (a && (a.sequence ?? 0n) <= (b.sequence ?? 0n) ? a : b),
    undefined,
  );
  return first ?? faults[0] ?? null;
}

async function unknownSubjects(tx: Transaction): Promise<LedgerFault[]> {
  const known = Object.values({ ...ADDED, ...KEPT }).join("|");
  const rows = await tx.$queryRaw<{ sequence: bigint; subject: string }[]>`
    SELECT sequence, subject FROM ledger_entry WHERE subject !~ ${known} ORDER BY sequence LIMIT 1`;
  return rows.map(({ sequence, subject }) => ({ sequence, fault: `nobody knows what ${subject} is` }));
}

interface AddedRow {
  sequence: bigint;
  subject: string | null;
  id: number | null;
  afterHash: string | null;
  /** The row as it is, where the entry's payload was blanked and only its hash can be compared. */
  payload: Json;
}

async function addedRowFaults(tx: Transaction, kind: keyof typeof ADDED, pattern: string): Promise<LedgerFault[]> {
  const suspects = await tx.$queryRaw<AddedRow[]>`
    SELECT COALESCE(entry.sequence, made.ledger_sequence) AS sequence, entry.subject, made.id,
      entry.after_hash AS "afterHash", CASE WHEN payload.after IS NULL THEN payload_of(${kind}, made.id::text) END AS payload
    FROM (SELECT * FROM ledger_entry WHERE subject ~ ${pattern}) AS entry
    FULL JOIN ${Prisma.raw(kind)} AS made ON made.ledger_sequence = entry.sequence
    LEFT JOIN ledger_payload AS payload ON payload.sequence = entry.sequence
    WHERE entry.sequence IS NULL OR made.id IS NULL
      OR (payload.after::jsonb = payload_of(${kind}, made.id::text)) IS NOT TRUE
    ORDER BY 1`;
  return suspects.flatMap(({ sequence, subject, id, afterHash, payload }): LedgerFault[] => {
    if (subject === null) return [{ sequence: null, fault: `${kind} ${id} is in no entry` }];
    if (id === null) return [{ sequence, fault: `${subject} is gone` }];
    if (payload !== null && sha256(canonicalJson(payload)) === afterHash) return [];
    return [{ sequence, fault: `${subject} is not as it was entered` }];
  });
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

async function keptRowFaults(tx: Transaction, kind: keyof typeof KEPT, pattern: string): Promise<LedgerFault[]> {
  const newest = await tx.$queryRaw<{ sequence: bigint; subject: string; afterHash: string }[]>`
    SELECT DISTINCT ON (subject) sequence, subject, after_hash AS "afterHash"
    FROM ledger_entry WHERE subject ~ ${pattern} ORDER BY subject, sequence DESC`;
  const rows = await tx.$queryRaw<{ id: string; payload: Json }[]>`
    SELECT id::text, payload_of(${kind}, id::text) AS payload FROM ${Prisma.raw(`"${TABLES[kind] ?? kind}"`)}`;
  const present = new Map(rows.map(({ id, payload }) => [sha256(canonicalJson(payload)), id]));
  const entered = new Set(newest.map(({ afterHash }) => afterHash));
  const changed = newest.filter(({ afterHash }) => !present.has(afterHash));
  const unentered = [...present].filter(([hash]) => !entered.has(hash));
  return [
    ...changed.map(({ sequence, subject }) => ({ sequence, fault: `${subject} is not as it was entered` })),
    ...unentered.map(([, id]) => ({ sequence: null, fault: `${kind} ${id} is in no entry as it is` })),
  ];
}

function kindsOf<K extends string>(patterns: Record<K, string>): K[] {
  return Object.keys(patterns) as K[];
}
