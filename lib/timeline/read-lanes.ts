import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Lanes } from "./rules";

/** So many actors have a lane of their own; the items of all others stand in one. */
const MOST_ACTORS = 12;
const OTHERS = MOST_ACTORS + 1;
const NOBODY = MOST_ACTORS + 2;

/** SQL for how an item bears, by the least and the greatest of its bearings: one way, or several ways at once. */
export function pullOf(low: Prisma.Sql, high: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN is_retracted THEN 'RETRACTED' WHEN ${low} = ${high} THEN ${low}::text ELSE 'MIXED' END`;
}

interface LanesSql {
  /** Ends in `laned`: the lanes of each item of `told`, by a number, and how it bears on what the lane is about. */
  tables: Prisma.Sql;
  /** Of each number the name in addresses, the title, and the place among the others. */
  heads: Prisma.Sql;
}

/** SQL for lanes, over `bore` and `told`. */
export const LANES_SQL: Record<Lanes, LanesSql> = {
  theme: {
    tables: Prisma.sql`laned AS MATERIALIZED (
      SELECT id, slot, theme_id AS lane, ${pullOf(Prisma.sql`low`, Prisma.sql`high`)} AS pull FROM bore
    )`,
    heads: Prisma.sql`SELECT id AS lane, slug AS key, title, position FROM theme`,
  },
  actor: {
    tables: Prisma.sql`named AS MATERIALIZED (
      SELECT told.*, actor_id FROM told LEFT JOIN evidence_actor ON version_id = told.id
    ), ranked AS MATERIALIZED (
      SELECT actor.id, actor.name, row_number() OVER (ORDER BY items DESC, lower(actor.name), actor.id) AS place
      FROM (SELECT actor_id, count(*) AS items FROM named GROUP BY actor_id) AS counted JOIN actor ON actor.id = actor_id
    ), laned AS MATERIALIZED (
      SELECT DISTINCT named.id, slot, CASE WHEN place IS NULL THEN ${NOBODY}::integer ELSE least(place, ${OTHERS})::integer END AS lane, pull
      FROM named LEFT JOIN ranked ON ranked.id = actor_id
    )`,
    heads: Prisma.sql`SELECT place::integer AS lane, 'actor-' || id AS key, name AS title, place AS position FROM ranked WHERE place <= ${MOST_ACTORS}
      UNION ALL VALUES (${OTHERS}::integer, 'others', 'Other actors', ${OTHERS}::bigint), (${NOBODY}::integer, 'nobody', 'No actor named', ${NOBODY}::bigint)`,
  },
};
