import "server-only";
import { type KeptKind, kindOf } from "@/lib/ledger/kinds";
import type { Json } from "@/lib/ledger/rules";
import { Prisma } from "@/prisma/generated/client";
import { utc } from "./read-recorded";

/** Where a tracker was taken over from, and by which of our own entries. */
export interface ForkOf {
  id: number;
  first: bigint;
  last: bigint;
  /** How many ledgers its history was written in before it came here. */
  ledgers: number;
}

/** Rows of these kinds change in their place, so that their payloads alone tell what they said before. */
const TOLD: readonly (KeptKind | null)[] = ["tracker", "indicator", "actor", "source", "scenario", "expected_event"];
/** What a tracker's package never tells of, however the tracker is called. */
const PRIVATE: readonly (KeptKind | null)[] = ["person", "api_token"];

/** The entries that came with a tracker, as records. */
export function forkEntries({ id }: ForkOf): Prisma.Sql {
  const ledger = Prisma.sql`'ledger', l.ledger, 'sequence', l.sequence`;
  return Prisma.sql`SELECT ${entry(ledger, Prisma.sql`l.before`, Prisma.sql`l.after`)} FROM fork_entry l
    WHERE l.fork_id = ${id} ORDER BY l.ledger, l.sequence`;
}

/** Our own entries about a tracker, as records, but for those by which it was taken over. */
export function ownEntries(slug: string, fork: ForkOf | null): Prisma.Sql {
  const ledger = Prisma.sql`'ledger', ${(fork?.ledgers ?? 0) + 1}::integer, 'sequence', l.sequence`;
  return Prisma.sql`SELECT ${entry(ledger, Prisma.sql`p.before`, Prisma.sql`p.after`)}
    FROM ledger_entry l LEFT JOIN ledger_payload p ON p.sequence = l.sequence
    WHERE ${isOurs(slug, fork)} ORDER BY l.sequence`;
}

/** SQL that is true of an entry `l` of our own about a tracker, unless the tracker was taken over by it. */
export function isOurs(slug: string, fork: ForkOf | null): Prisma.Sql {
  const isLater = fork === null ? Prisma.sql`true` : Prisma.sql`l.sequence NOT BETWEEN ${fork.first} AND ${fork.last}`;
  return Prisma.sql`${isAbout(slug)} AND ${isLater}`;
}

/** SQL that is true of an entry `l` of our own about a tracker. */
export function isAbout(slug: string): Prisma.Sql {
  return Prisma.sql`(l.subject = ${slug} OR starts_with(l.subject, ${`${slug}/`}))`;
}

function entry(ledger: Prisma.Sql, before: Prisma.Sql, after: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object(${ledger}, 'at', ${utc(Prisma.sql`l.at`)}, 'what', l.what, 'subject', l.subject,
    'before', ${before}, 'after', ${after}, 'beforeHash', l.before_hash, 'afterHash', l.after_hash,
    'previousHash', l.previous_hash, 'hash', l.hash) AS record`;
}

interface EntryRow {
  subject: string;
  before?: string | null;
  after?: string | null;
  [other: string]: unknown;
}

/** An entry of our own as a package tells it; null where it is none of the tracker's. */
export function toldEntry(slug: string, row: object): object | null {
  const { subject, before, after, ...rest } = row as EntryRow;
  const kind = kindOf(subject);
  if (kind !== null && (PRIVATE as readonly string[]).includes(kind)) return null;
  const isTold = (TOLD as readonly (string | null)[]).includes(kind);
  const within = subject === slug ? "" : subject.slice(slug.length + 1);
  return withPayloads({ ...rest, subject: within }, isTold ? { before, after } : {});
}

/** An entry that came with a tracker; of it nothing is left out. */
export function keptEntry(row: object): object {
  const { before, after, ...rest } = row as EntryRow;
  return withPayloads(rest, { before, after });
}

/** The record in its order: what its hashes speak of stands before them. */
function withPayloads(entry: object, { before, after }: Partial<EntryRow>): object {
  const { ledger, sequence, at, what, subject, ...hashes } = entry as EntryRow;
  const json = (text: string | null | undefined) => (text ? (JSON.parse(text) as Json) : undefined);
  return { ledger, sequence, at, what, subject, before: json(before), after: json(after), ...hashes };
}
