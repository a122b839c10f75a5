import "server-only";
import { db, type Transaction } from "@/lib/db";
import { type Editor, whoIs } from "@/lib/editor";
import { type Deed, mayDo } from "@/lib/people/rules";
import { Refused } from "@/lib/refusal";
import { BEFORE_FIRST, canonicalJson, entryHash, type Json, sha256 } from "./rules";

/** Kinds of thing that `payload_of` in the database can describe. */
export type Subject =
  | "evidence_version"
  | "assessment"
  | "codebook"
  | "indicator_check"
  | "approval"
  | "dissent"
  | "review"
  | "source_rating"
  | "evidence_copy"
  | "outlook"
  | "outlook_result"
  | "expected_event"
  | "tracker"
  | "indicator"
  | "actor"
  | "source"
  | "scenario"
  | "person";

/** The place in the ledger that the rows being written will name. */
export interface Place {
  ledgerSequence: bigint;
  recordedAt: Date;
}

interface Change<T> {
  /** What the change was done to, as readers of the ledger find it: `evidence/57`. */
  subject: string;
  /** The row behind it, whose payload is hashed; `before` where there was one. */
  after: [Subject, number | string];
  before?: Json;
  result: T;
}

/** One transaction in which an editor writes, each deed with its ledger entry. */
export interface Writing {
  tx: Transaction;
  /** Carries out one deed and enters it. Rows written by `work` carry its place. */
  enter<T>(deed: Deed, reason: string | null, work: (place: Place) => Promise<Change<T>>): Promise<T>;
}

/** What the ledger says of a row, as the database describes it now. */
export async function payloadOf(tx: Transaction, kind: Subject, key: number | string): Promise<Json> {
  const rows = await tx.$queryRaw<{ payload: Json }[]>`SELECT payload_of(${kind}, ${String(key)}) AS payload`;
  return rows[0]?.payload ?? null;
}

async function startWriting(tx: Transaction, editor: Editor): Promise<Writing> {
  // The lock must be taken by a statement of its own: a snapshot taken before it would not see the last entry.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(ledger_lock())`;
  const [head] = await tx.$queryRaw<{ sequence: bigint | null; hash: string | null; at: Date }[]>`
    SELECT head.sequence, head.hash, greatest(date_trunc('milliseconds', clock_timestamp()), head.at) AS at
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT * FROM ledger_entry ORDER BY sequence DESC LIMIT 1) AS head ON true`;
  if (!head) throw new Error("The ledger's head could not be read.");
  let sequence = head.sequence ?? 0n;
  let previousHash = head.hash ?? BEFORE_FIRST;

  return {
    tx,
    async enter(deed, reason, work) {
      if (!mayDo(editor.role, deed)) throw new Refused({ form: "Your role does not allow this." });
      sequence += 1n;
      const change = await work({ ledgerSequence: sequence, recordedAt: head.at });
      const before = change.before === undefined ? null : canonicalJson(change.before);
      const after = canonicalJson(await payloadOf(tx, ...change.after));
      const content = {
        sequence,
        at: head.at,
        who: whoIs(editor),
        what: deed,
        subject: change.subject,
        reason,
        beforeHash: before === null ? null : sha256(before),
        afterHash: sha256(after),
        previousHash,
      };
      const hash = entryHash(content);
      await tx.ledgerEntry.create({ data: { ...content, hash, payload: { create: { before, after } } } });
      previousHash = hash;
      return change.result;
    },
  };
}

interface Options {
  /** The key of the form or request; a second time it gives the first time's result and writes nothing. */
  submission?: string;
  /** Milliseconds after which the whole is given up; 10 s unless told. */
  timeout?: number;
}

/**
 * Runs one write: all of it or nothing. Writes of one database stand in a row, so that what `work` reads
 * (a version's number, what is already there) cannot change before it is done.
 * Throws `Refused` where the role does not allow it; then nothing was written.
 */
export async function writing<T extends Json>(
  editor: Editor,
  work: (writing: Writing) => Promise<T>,
  { submission, timeout = 10_000 }: Options = {},
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const start = await startWriting(tx, editor);
      if (submission === undefined) return work(start);
      const who = whoIs(editor);
      const earlier = await tx.submission.findUnique({ where: { key: submission } });
      if (earlier && earlier.who !== who) throw new Refused({ form: "This form was already used. Open it again." });
      if (earlier) return JSON.parse(earlier.result) as T;
      const result = await work(start);
      await tx.submission.create({ data: { key: submission, who, result: JSON.stringify(result) } });
      return result;
    },
    { timeout, maxWait: 5_000 },
  );
}
