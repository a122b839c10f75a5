import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Lanes } from "./rules";

/** So many actors have a lane of their own; the items of all others stand in one. */
const MOST_ACTORS = 12;

/** One way where every bearing of an item points that way; what was retracted points nowhere. */
const PULL = Prisma.sql`CASE WHEN shown.state = 'RETRACTED' THEN 'RETRACTED'
    WHEN min(bearing.bearing) = max(bearing.bearing) THEN min(bearing.bearing)::text ELSE 'MIXED' END`;

/** SQL that tells of each item `shown` how it bears; on one indicator alone where its id is given. */
export function toldOf(indicator: number | null): Prisma.Sql {
  return Prisma.sql`SELECT shown.id, ${PULL} AS pull
    FROM shown JOIN evidence_bearing AS bearing ON bearing.version_id = shown.id AND ${isOn(indicator)}
    GROUP BY shown.id, shown.state`;
}

/** SQL for the lanes of each item `shown`, each with its title, its place among the lanes, and how the item bears on it. */
export function lanesOf(lanes: Lanes, indicator: number | null): Prisma.Sql {
  return lanes === "theme" ? byTheme(indicator) : BY_ACTOR;
}

function byTheme(indicator: number | null): Prisma.Sql {
  return Prisma.sql`SELECT shown.id, theme.slug AS key, theme.title, theme.position, ${PULL} AS pull
    FROM shown JOIN evidence_bearing AS bearing ON bearing.version_id = shown.id AND ${isOn(indicator)}
    JOIN indicator ON indicator.id = bearing.indicator_id
    JOIN theme ON theme.id = indicator.theme_id
    GROUP BY shown.id, shown.state, theme.id`;
}

const BY_ACTOR = Prisma.sql`SELECT DISTINCT ON (told.id, key) told.id,
    CASE WHEN ranked.place IS NULL THEN 'nobody' WHEN ranked.place > ${MOST_ACTORS} THEN 'others' ELSE 'actor-' || ranked.id END AS key,
    CASE WHEN ranked.place IS NULL THEN 'No actor named' WHEN ranked.place > ${MOST_ACTORS} THEN 'Other actors' ELSE ranked.name END AS title,
    coalesce(least(ranked.place, ${MOST_ACTORS + 1}), ${MOST_ACTORS + 2})::integer AS position, told.pull
  FROM told
  LEFT JOIN evidence_actor ON evidence_actor.version_id = told.id
  LEFT JOIN (
    SELECT actor.id, actor.name, row_number() OVER (ORDER BY count(*) DESC, lower(actor.name)) AS place
    FROM shown JOIN evidence_actor ON evidence_actor.version_id = shown.id JOIN actor ON actor.id = evidence_actor.actor_id
    GROUP BY actor.id
  ) AS ranked ON ranked.id = evidence_actor.actor_id
  ORDER BY told.id, key`;

function isOn(indicator: number | null): Prisma.Sql {
  return indicator === null ? Prisma.sql`true` : Prisma.sql`bearing.indicator_id = ${indicator}::integer`;
}
