import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Search, Term } from "./rules";

/**
 * What finds the texts of a tracker that were asked for, as PostgreSQL writes it. It is worked out before it is used,
 * because only what is written in a query can be weighed when that is planned.
 */
export async function tsqueryOf(tracker: number, { groups, excluded }: Search): Promise<string> {
  const asked = ({ forms, isExact }: Term) => Prisma.sql`search_asked(${tracker}::integer, ${forms}, ${!isExact})`;
  const parts = [
    ...groups.map((terms) => Prisma.sql`(${Prisma.join(terms.map(asked), " || ")})`),
    ...excluded.map((term) => Prisma.sql`!! ${asked(term)}`),
  ];
  const rows = await db.$queryRaw<{ asked: string }[]>`SELECT (${Prisma.join(parts, " && ")})::text AS asked`;
  return rows[0]?.asked ?? "";
}
