import "server-only";
import { LAST_ROW, MOST_RANKED } from "@/lib/evidence/filter-values";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** Where something is looked for. */
export interface Among {
  /** The tracker's id. */
  tracker: number;
  view: View;
  /** The last day that counts. */
  until: string;
  /** As `tsqueryOf` gives it. */
  asked: string;
}

type Dated = "ITEM" | "ASSESSMENT";

function matches(kind: Dated, { tracker, view, until, asked }: Among): Prisma.Sql {
  return Prisma.sql`search_known(${tracker}::integer, ${kind}::"Searched", ${view.knownBefore}::timestamptz) AS s
    WHERE s.day <= ${until} AND s.document @@ ${asked}::tsquery`;
}

/**
 * SQL for how many texts match; LAST_ROW + 1 stands for all that is more. They are counted in their order, so that what
 * nearly every text says is counted along an index as well.
 */
export function countOf(kind: Dated, among: Among): Prisma.Sql {
  return Prisma.sql`SELECT count(*)::integer FROM (
    SELECT 1 FROM ${matches(kind, among)} ORDER BY s.day DESC, s.subject_id DESC LIMIT ${LAST_ROW + 1}) AS counted`;
}

/** SQL for the ids and ranks of those texts that match best, of the newest that match at all. */
export function bestOf(kind: Dated, among: Among, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT newest.subject_id AS id, newest.day, ts_rank(newest.document, ${among.asked}::tsquery, 1) AS rank
    FROM (SELECT s.* FROM ${matches(kind, among)} ORDER BY s.day DESC, s.subject_id DESC LIMIT ${MOST_RANKED}) AS newest
    ORDER BY rank DESC, newest.day DESC, newest.subject_id DESC LIMIT ${most}`;
}
