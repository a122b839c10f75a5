import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

type Value = string | number | bigint | boolean | null | Date | object;

/**
 * Adds many rows by one statement that is read and planned once, in their order, and gives what they hold in `returning`.
 * Every row has the same columns, named as the database does; the rest is as the table fills it in.
 */
export async function insertRows<R = never>(
  tx: Transaction,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
  returning: readonly string[] = [],
): Promise<R[]> {
  const [first] = rows;
  if (!first) return [];
  const json = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
  const columns = names(Object.keys(first));
  const statement = Prisma.sql`
    INSERT INTO ${names([table])} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${names([table])}, ${json}::jsonb)`;
  if (returning.length > 0) return tx.$queryRaw<R[]>`${statement} RETURNING ${names(returning)}`;
  await tx.$executeRaw(statement);
  return [];
}

function names(parts: readonly string[]): Prisma.Sql {
  return Prisma.raw(parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(", "));
}
