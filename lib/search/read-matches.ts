import "server-only";
import { MOST_RANKED } from "@/lib/evidence/filter-values";
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

/** SQL for the ids and days of the texts that match, the newest first; so many of them at most. */
export function newestOf(kind: Dated, among: Among, most: number): Prisma.Sql {
  return Prisma.sql`SELECT s.subject_id AS id, s.day FROM ${matches(kind, among)}
    ORDER BY s.day DESC, s.subject_id DESC LIMIT ${most}`;
}

/**
 * SQL for the ids and ranks of those texts that match best, of the newest that match at all, and beside each how many
 * match; MOST_RANKED + 1 stands for all that is more, so that what many texts say is looked for no further than that.
 */
export function bestOf(kind: Dated, among: Among, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT id, day, rank, count FROM (
      SELECT newest.*, row_number() OVER (ORDER BY day DESC, id DESC) AS place, count(*) OVER ()::integer AS count FROM (
        SELECT s.subject_id AS id, s.day, ts_rank(s.document, ${among.asked}::tsquery, 1) AS rank FROM ${matches(kind, among)}
        ORDER BY s.day DESC, s.subject_id DESC LIMIT ${MOST_RANKED + 1}) AS newest) AS placed
    WHERE place <= ${MOST_RANKED} ORDER BY rank DESC, day DESC, id DESC LIMIT ${most}`;
}
