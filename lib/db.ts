import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { PostgresInTurn } from "./in-turn";

const kept = globalThis as { signpostDb?: PrismaClient };

function connect(): PrismaClient {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    application_name: "signpost",
    // The adapter takes and gives moments as if the session were in UTC, and a server may have any time zone. What is
    // compiled anew for each statement takes longer than all that a page asks.
    onConnect: async (client) => void (await client.query("SET TIME ZONE 'UTC'; SET jit = off")),
  });
  // The adapter gives a connection back also where a transaction could not be ended. Whoever got it next would write in
  // that same transaction, and end it.
  pool.on("release", (_error, client) => {
    if (client.getTransactionStatus() !== "I") void client.end();
  });
  return new PrismaClient({ adapter: new PostgresInTurn(pool, { disposeExternalPool: true }) });
}

const client = kept.signpostDb ?? connect();
kept.signpostDb = client;

export type Transaction = Parameters<Parameters<typeof client.$transaction>[0]>[0];

const reading = new AsyncLocalStorage<Transaction>();

/** The one client of this process; a reload of the code in development keeps it. */
export const db = new Proxy(client, { get: (own, name) => Reflect.get(reading.getStore() ?? own, name) });

/** Carries out reads as they would answer inside a transaction that is still open. */
export function readingIn<T>(tx: Transaction, look: () => Promise<T>): Promise<T> {
  return reading.run(tx, look);
}
