import { db } from "@/lib/db";

/** What each table holds, in short: how many rows, and a sum over the transactions that wrote them. */
export type Digest = ReadonlyMap<string, { rows: number; sum: string }>;

let statement: string | undefined;

/** What stands in all tables now. */
export async function digest(): Promise<Digest> {
  statement ??= await digestStatement();
  const found = await db.$queryRawUnsafe<{ name: string; rows: number; sum: string }[]>(statement);
  return new Map(found.map(({ name, rows, sum }) => [name, { rows, sum }]));
}

async function digestStatement(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const one = ({ name }: { name: string }) => `
    SELECT '${name}' AS name, count(*)::integer AS rows, coalesce(sum(xmin::text::bigint), 0)::text AS sum
    FROM "${name}"`;
  return tables.map(one).join(" UNION ALL ");
}

/** What became of each table that changed, such as `+1` rows, or `~` for rows that were written anew. */
export function changes(before: Digest, after: Digest, but: readonly string[] = []): string[] {
  return [...after].flatMap(([name, { rows, sum }]) => {
    const earlier = before.get(name);
    if (but.includes(name) || (earlier?.rows === rows && earlier.sum === sum)) return [];
    const more = rows - (earlier?.rows ?? 0);
    return [`${name} ${more === 0 ? "~" : more > 0 ? `+${more}` : more}`];
  });
}
