import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { inBatches } from "./batches";
import type { AddedKind } from "./kinds";
import { fingerprint, type Json } from "./rules";

const BATCH = 10_000;

/** A row that was added. */
export interface AddedRow {
  id: number;
  /** The entry that it names. */
  sequence: bigint;
  /** What its payload's hash is now. */
  hash: string;
}

/** All rows of one kind in the order of their ids, some at a time. */
export async function addedRows(tx: Transaction, kind: AddedKind): Promise<AsyncGenerator<AddedRow[]>> {
  const read = kind === "evidence_version" ? await versionReader(tx) : describedAfter(tx, kind);
  return inBatches<AddedRow>(BATCH, (last) => read(last?.id ?? null));
}

type ReadAfter = (last: number | null) => Promise<AddedRow[]>;

function describedAfter(tx: Transaction, kind: AddedKind): ReadAfter {
  return async (last) => {
    const rows = await tx.$queryRaw<{ id: number; sequence: bigint; payload: Json }[]>`
      SELECT id, ledger_sequence AS sequence, payload_of(${kind}, id::text) AS payload FROM ${Prisma.raw(kind)}
      WHERE ${last}::integer IS NULL OR id > ${last} ORDER BY id LIMIT ${BATCH}`;
    return rows.map(({ id, sequence, payload }) => ({ id, sequence, hash: fingerprint(payload) }));
  };
}

/**
 * Nearly all rows of a long ledger are versions of items, so that the database itself writes them in the canonical form:
 * columns and parts in the order of their names, nulls left out. Were it ever to write one otherwise, the hash would
 * differ, and `payload_of` be asked.
 */
async function versionReader(tx: Transaction): Promise<ReadAfter> {
  const bearing = await columnsOf(tx, "evidence_bearing", ["version_id", "tracker_id"]);
  const parts = {
    bearings: list("evidence_bearing", object(bearing), "indicator_id"),
    actors: list("evidence_actor", Prisma.sql`actor_id::text`, "actor_id"),
    tags: list("evidence_tag", Prisma.sql`tag_id::text`, "tag_id"),
  };
  const fields = await columnsOf(tx, "evidence_version", ["recorded_at"]);
  fields.set("bearings", Prisma.sql`'[' || bearings.list || ']'`);
  for (const name of ["actors", "tags"]) {
    fields.set(name, Prisma.sql`'[' || coalesce(${Prisma.raw(name)}.list, '') || ']'`);
  }
  return (last) => tx.$queryRaw<AddedRow[]>`
    WITH version AS MATERIALIZED (
      SELECT * FROM evidence_version WHERE ${last}::integer IS NULL OR id > ${last} ORDER BY id LIMIT ${BATCH})
    SELECT id, ledger_sequence AS sequence, encode(sha256(convert_to(${object(fields)}, 'UTF8')), 'hex') AS hash
    FROM version
    LEFT JOIN (${parts.bearings}) AS bearings ON bearings.version_id = version.id
    LEFT JOIN (${parts.actors}) AS actors ON actors.version_id = version.id
    LEFT JOIN (${parts.tags}) AS tags ON tags.version_id = version.id
    ORDER BY id`;
}

/** The columns of a table but for some, each as the JSON of its value. */
async function columnsOf(tx: Transaction, table: string, but: string[]): Promise<Map<string, Prisma.Sql>> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table}`;
  const named = columns.filter(({ name }) => !but.includes(name));
  return new Map(named.map(({ name }) => [name, Prisma.raw(`to_json("${name}")::text`)]));
}

/** A JSON object in its canonical form, of fields that are text or null; null ones are left out. */
function object(fields: Map<string, Prisma.Sql>): Prisma.Sql {
  const names = [...fields.keys()].sort();
  const pairs = names.map((name) => Prisma.sql`${Prisma.raw(`'"${name}":'`)} || ${fields.get(name)} || ','`);
  return Prisma.sql`'{' || rtrim(concat(${Prisma.join(pairs)}), ',') || '}'`;
}

/** What hangs on the versions that are read, by version. */
function list(table: string, text: Prisma.Sql, order: string): Prisma.Sql {
  return Prisma.sql`
    SELECT version_id, string_agg(${text}, ',' ORDER BY ${Prisma.raw(order)}) AS list FROM ${Prisma.raw(table)}
    WHERE version_id BETWEEN (SELECT min(id) FROM version) AND (SELECT max(id) FROM version) GROUP BY version_id`;
}
