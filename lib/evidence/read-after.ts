import "server-only";
import { db } from "@/lib/db";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import { MOST_RANKED, type Sort } from "./filter-values";
import { namesIn } from "./names";
import { type Among, type Left, leftBy } from "./read-conditions";
import { itemVersions } from "./read-item";
import { comesAfter, keysOf, orderBy } from "./read-orders";

interface Walk {
  /** The keys of the last row that was seen; null at the beginning. */
  after: (string | null)[] | null;
  limit: number;
}

/** What follows a row in the order of a filter; `last` holds the keys to go on from, null where nothing is left. */
export async function evidenceAfter(choices: Among, filter: EvidenceFilter, view: AskedView, { after, limit }: Walk) {
  const left = await leftBy(choices, filter, view);
  const { sort } = filter;
  const found = await db.$queryRaw<{ id: number; keys: (string | null)[] }[]>`
    SELECT v.id, ${keysOf(sort)} AS keys FROM (${inOrder(left, sort)}) AS v
    ${after === null ? Prisma.empty : Prisma.sql`WHERE ${comesAfter(sort, after)}`}
    ORDER BY ${orderBy(sort)} LIMIT ${limit + 1}`;
  const shown = found.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const named = namesIn(view);
  const versions = await itemVersions(Prisma.sql`v.id = ANY(${ids}::integer[])`, view.knownBefore, named);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  return { rows, last: found.length > limit ? (shown.at(-1)?.keys ?? null) : null };
}

/** Those that are left, each with what it is put in order by. In the order of their match only the newest are. */
function inOrder({ from, where, day, asked }: Left, sort: Sort): Prisma.Sql {
  if (asked === null || sort !== "rank") return Prisma.sql`SELECT v.*, ${day} AS day FROM ${from} WHERE ${where}`;
  return Prisma.sql`SELECT v.*, ts_rank(v.document, ${asked}::tsquery, 1) AS rank
    FROM (SELECT v.*, s.day, s.document FROM ${from} WHERE ${where} ORDER BY s.day DESC, v.evidence_id DESC LIMIT ${MOST_RANKED}) AS v`;
}
