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
  });
  return new PrismaClient({ adapter });
}

/** The one client of this process; a reload of the code in development keeps it. */
export const db = kept.signpostDb ?? connect();
kept.signpostDb = db;

export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0];
