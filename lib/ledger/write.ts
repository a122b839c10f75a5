import "server-only";
import { db, type Transaction } from "@/lib/db";
import { type Editor, whoIs } from "@/lib/editor";
import { presentRole } from "@/lib/people/read";
import { type Deed, mayDo } from "@/lib/people/rules";
import { NotAllowed, Refused } from "@/lib/refusal";
import { insertRows } from "@/lib/write-rows";
import type { Subject } from "./kinds";
import { BEFORE_FIRST, canonicalJson, type EntryContent, entryHash, type Json, sha256 } from "./rules";
import { takeTurn } from "./write-turn";

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
  /**
   * Carries out one deed many times at once, each with an entry of its own. `work` adds all rows, of that kind unless it
   * names another one, which carry the places in their order, and tells what was added.
   */
  enterAll<T extends Added>(
    deed: Deed,
    kind: Subject,
    count: number,
    work: (places: Place[]) => Promise<T[]>,
  ): Promise<T[]>;
}

/** How many entries are put down by one statement. */
const BATCH = 1_000;

/** One of many rows that were added at once. */
interface Added {
  subject: string;
  key: number;
  reason: string | null;
  kind?: Subject;
}

/** What the ledger says of a row, as the database describes it now. */
export async function payloadOf(tx: Transaction, kind: Subject, key: number | string): Promise<Json> {
  const rows = await tx.$queryRaw<{ payload: Json }[]>`SELECT payload_of(${kind}, ${String(key)}) AS payload`;
  return rows[0]?.payload ?? null;
}

async function startWriting(tx: Transaction, editor: Editor): Promise<Writing> {
  await takeTurn(tx);
  // Whoever waited for their turn may have lost their role meanwhile.
  const role = await presentRole(tx, editor);
  const [head] = await tx.$queryRaw<{ sequence: bigint | null; hash: string | null; at: Date }[]>`
    SELECT head.sequence, head.hash, greatest(date_trunc('milliseconds', clock_timestamp()), head.at) AS at
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT * FROM ledger_entry ORDER BY sequence DESC LIMIT 1) AS head ON true`;
  if (!head) throw new Error("The ledger's head could not be read.");
  let sequence = head.sequence ?? 0n;
  let previousHash = head.hash ?? BEFORE_FIRST;

  const place = (ahead: number): Place => ({ ledgerSequence: sequence + BigInt(ahead), recordedAt: head.at });
  const nextEntry = (
    entry: Pick<EntryContent, "what" | "subject" | "reason">,
    before: Json | undefined,
    after: Json,
  ) => {
    sequence += 1n;
    const payload = { before: before === undefined ? null : canonicalJson(before), after: canonicalJson(after) };
    const content = {
      ...entry,
      sequence,
      at: head.at,
      who: whoIs(editor),
      beforeHash: payload.before === null ? null : sha256(payload.before),
      afterHash: sha256(payload.after),
      previousHash,
    };
    previousHash = entryHash(content);
    return { entry: { ...content, hash: previousHash }, payload: { sequence, ...payload } };
  };
  const refuseUnlessAllowed = (deed: Deed) => {
    if (role === null || !mayDo(editor.role, deed) || !mayDo(role, deed)) throw new NotAllowed();
  };

  return {
    tx,
    async enter(what, reason, work) {
      refuseUnlessAllowed(what);
      const { subject, before, after, result } = await work(place(1));
      const { entry, payload } = nextEntry({ what, subject, reason }, before, await payloadOf(tx, ...after));
      await tx.ledgerEntry.create({ data: entry });
      await tx.ledgerPayload.create({ data: payload });
      return result;
    },
    async enterAll(what, kind, count, work) {
      refuseUnlessAllowed(what);
      const added = await work(Array.from({ length: count }, (_, index) => place(index + 1)));
      for (let from = 0; from < added.length; from += BATCH) {
        const rows = added.slice(from, from + BATCH).map((row) => ({ kind, ...row }));
        const payloads = await payloadsOf(tx, rows);
        const entries = rows.map(({ subject, reason }, index) =>
          nextEntry({ what, subject, reason }, undefined, payloads[index] ?? null),
        );
        await insertRows(
          tx,
          "ledger_entry",
          entries.map(({ entry }) => rowOf(entry)),
        );
        await insertRows(
          tx,
          "ledger_payload",
          entries.map(({ payload }) => payload),
        );
      }
      return added;
    },
  };
}

function rowOf({ beforeHash, afterHash, previousHash, ...rest }: EntryContent & { hash: string }) {
  return { ...rest, before_hash: beforeHash, after_hash: afterHash, previous_hash: previousHash };
}

async function payloadsOf(tx: Transaction, rows: { kind: Subject; key: number }[]): Promise<Json[]> {
  const [kinds, keys] = [rows.map(({ kind }) => kind), rows.map(({ key }) => String(key))];
  const described = await tx.$queryRaw<{ payload: Json }[]>`
    SELECT payload_of(kind, key) AS payload FROM unnest(${kinds}::text[], ${keys}::text[]) WITH ORDINALITY AS row(kind, key, position)
    ORDER BY position`;
  return described.map(({ payload }) => payload);
}

interface Options {
  /** The key of the form or request; a second time it gives the first time's result and writes nothing. */
  submission?: string;
  /** Milliseconds after which the whole is given up; 10 s unless told. */
  timeout?: number;
  /** True where it brings in what was written elsewhere before, which is told to nobody as news. */
  isImport?: boolean;
}

/**
 * Runs one write: all of it or nothing. Writes of one database stand in a row, so that what `work` reads
 * (a version's number, what is already there) cannot change before it is done.
 * Throws `NotAllowed` where the role does not allow it when its turn has come; then nothing was written.
 */
export async function writing<T extends Json>(
  editor: Editor,
  work: (writing: Writing) => Promise<T>,
  { submission, timeout = 10_000, isImport = false }: Options = {},
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const start = await startWriting(tx, editor);
      if (isImport) await tx.$executeRaw`SELECT set_config('signpost.imported', 'on', true)`;
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
