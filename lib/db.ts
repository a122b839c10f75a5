import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";

const kept = globalThis as { signpostDb?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    application_name: "signpost",
    // The adapter takes and gives moments as if the session were in UTC, and a server may have any time zone.
    onConnect: async (client) => void (await client.query("SET TIME ZONE 'UTC'")),
  });
  return new PrismaClient({ adapter });
}

/** The one client of this process; a reload of the code in development keeps it. */
export const db = kept.signpostDb ?? connect();
kept.signpostDb = db;

export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0];
