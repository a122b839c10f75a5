import pg from "pg";
import { inject } from "vitest";
import { db } from "@/lib/db";
import { BEFORE_FIRST, entryHash } from "@/lib/ledger/rules";

/** Whoever owns the server can switch off every guard; the ledger must still show what was done. */
export interface Owner {
  query: pg.Client["query"];
  /** Keeps what all tables hold now, under a name. */
  keep(name: string): Promise<void>;
  putBack(name: string): Promise<void>;
  /** Empties all tables. */
  clear(): Promise<void>;
  /** Makes the links and hashes of all entries anew from one of them on, as somebody would who knows how. */
  rewrite(from: bigint): Promise<void>;
  end(): Promise<void>;
}

export async function openAsOwner(): Promise<Owner> {
  const url = new URL(inject("adminUrl"));
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query("SET session_replication_role = replica");
  const { rows } = await client.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const each = async (statement: (table: string) => string) => {
    for (const { name } of rows) await client.query(statement(name));
  };
  return {
    query: client.query.bind(client) as pg.Client["query"],
    async keep(name) {
      await client.query(`CREATE SCHEMA ${name}`);
      await each((table) => `CREATE TABLE ${name}.${table} AS TABLE public.${table}`);
    },
    putBack: (name) => each((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${name}.${table}`),
    clear: () => each((table) => `DELETE FROM ${table}`),
    rewrite: (from) => rewrite(client, from),
    end: () => client.end(),
  };
}

async function rewrite(client: pg.Client, from: bigint): Promise<void> {
  const before = await db.ledgerEntry.findUnique({ where: { sequence: from - 1n } });
  let previousHash = before?.hash ?? BEFORE_FIRST;
  for (const entry of await db.ledgerEntry.findMany({
    where: { sequence: { gte: from } },
    orderBy: { sequence: "asc" },
  })) {
    const hash = entryHash({ ...entry, previousHash });
    const values = [previousHash, hash, String(entry.sequence)];
    await client.query("UPDATE ledger_entry SET previous_hash = $1, hash = $2 WHERE sequence = $3", values);
    previousHash = hash;
  }
}
