import "server-only";
import { db } from "@/lib/db";
import type { EvidenceFilter } from "@/lib/evidence/filter";
import type { EvidenceChoices } from "@/lib/evidence/read";
import { type Left, leftBy } from "@/lib/evidence/read-conditions";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { type Period, SLOTS } from "./period";
import { LANES_SQL, pullOf } from "./read-lanes";
import type { Lane, Lanes, MoveAndResponse, Stretch } from "./rules";

/** So many items a period may hold for its list to name each of them. */
const MOST_LISTED = 200;
/** Of a lane with more items than this, only those are drawn apart that have a slot to themselves. */
const MOST_APART = 90;
const MOST_IN_SLOT = 3;

export interface Timeline {
  /** Null where nothing was found, at any time, and no period was asked for. */
  period: Period | null;
  /** How many items were over before the period, touch it, and begin after it. */
  before: number;
  count: number;
  after: number;
  lanes: Lane[];
  /** What the period holds, stretch by stretch, the first one first. */
  stretches: Stretch[];
  /** The oldest response first. */
  links: MoveAndResponse[];
}

/**
 * All that a timeline draws and lists, by one statement, however many items there are. Without a period of its own it
 * begins with the first item and ends with the last.
 */
export async function timelineOf(
  choices: EvidenceChoices,
  filter: EvidenceFilter,
  lanes: Lanes,
  view: AskedView,
): Promise<Timeline> {
  const { tables, heads } = LANES_SQL[lanes];
  const atAnyTime = await leftBy(choices, { ...filter, from: null, to: null }, view);
  const [timeline] = await db.$queryRaw<Timeline[]>`
    WITH ${shownIn(choices, filter, atAnyTime)},
    ${tables},
    cells AS (
      SELECT lane, slot, count(*) AS count, ${PULLS} AS pulls, array_agg(id) AS ids, array_agg(pull) AS pull_of FROM laned GROUP BY lane, slot
    ), lanes AS (
      SELECT lane, sum(count) AS count, jsonb_agg(jsonb_build_object('slot', slot, 'count', count, 'pulls', pulls,
          'items', CASE WHEN count <= most THEN ${itemsOf("cells")} END) ORDER BY slot) AS cells
      FROM (SELECT *, CASE WHEN sum(count) OVER (PARTITION BY lane) > ${MOST_APART} THEN 1 ELSE ${MOST_IN_SLOT} END AS most FROM cells) AS cells
      GROUP BY lane
    ), stretches AS (
      SELECT left(on_day, precise) AS of, is_listed, count(*) AS count, ${PULLS} AS pulls, array_agg(id) AS ids, array_agg(pull) AS pull_of
      FROM told CROSS JOIN sized GROUP BY 1, 2
    )
    SELECT CASE WHEN first_day IS NOT NULL THEN jsonb_build_object('from', first_day, 'to', last_day) END AS period,
      (SELECT count(*)::integer FROM found WHERE last < first_day) AS before, sized.count,
      (SELECT count(*)::integer FROM found WHERE first > last_day) AS after,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'title', title, 'count', count, 'cells', cells) ORDER BY position, lane), '[]')
        FROM lanes JOIN (${heads}) AS heads USING (lane)) AS lanes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('of', of, 'count', count, 'pulls', pulls,
          'items', CASE WHEN is_listed THEN ${itemsOf("stretches")} END) ORDER BY of), '[]') FROM stretches) AS stretches,
      (${linksIn(choices.id, view)}) AS links
    FROM span CROSS JOIN sized`;
  if (!timeline) throw new Error("A statement without a table always gives a row.");
  return timeline;
}

/** SQL for what a filter finds at any time, the period that is asked for, what of it the period shows, and how that bears. */
function shownIn(choices: EvidenceChoices, filter: EvidenceFilter, atAnyTime: Left): Prisma.Sql {
  const { from, to } = filter;
  const indicator = choices.indicators.find(({ slug }) => slug === filter.indicator)?.id ?? null;
  return Prisma.sql`found AS MATERIALIZED (
      SELECT v.id, v.occurred_first AS first, v.occurred_last AS last, v.state = 'RETRACTED' AS is_retracted
      FROM ${atAnyTime.from} WHERE ${atAnyTime.where}
    ), ends AS (
      SELECT coalesce(${from}::text, least(min(first), ${to}::text)) AS first_day,
        coalesce(${to}::text, greatest(max(last), ${from}::text)) AS last_day FROM found
    ), span AS (
      SELECT *, last_day::date - first_day::date + 1 AS days, least(${SLOTS}::integer, last_day::date - first_day::date + 1) AS slots FROM ends
    ), shown AS MATERIALIZED (
      SELECT found.id, is_retracted, greatest(first, first_day) AS on_day, (greatest(first, first_day)::date - first_day::date) * slots / days AS slot
      FROM found CROSS JOIN span WHERE last >= first_day AND first <= last_day
    ), bore AS MATERIALIZED (
      SELECT shown.id, indicator.theme_id, min(bearing) AS low, max(bearing) AS high,
        bool_or(is_retracted) AS is_retracted, min(on_day) AS on_day, min(slot) AS slot
      FROM shown JOIN evidence_bearing ON version_id = shown.id JOIN indicator ON indicator.id = indicator_id
      WHERE ${indicator}::integer IS NULL OR indicator_id = ${indicator}
      GROUP BY shown.id, theme_id
    ), told AS MATERIALIZED (
      SELECT id, on_day, slot, ${pullOf(Prisma.sql`low`, Prisma.sql`high`)} AS pull FROM (
        SELECT id, min(low) AS low, max(high) AS high, bool_or(is_retracted) AS is_retracted, min(on_day) AS on_day, min(slot) AS slot
        FROM bore GROUP BY id
      ) AS item
    ), sized AS (
      SELECT count(told.id)::integer AS count, count(told.id) <= ${MOST_LISTED} AS is_listed,
        CASE WHEN count(told.id) <= ${MOST_LISTED} THEN 7 WHEN min(days) <= 62 THEN 10 WHEN min(days) <= 2200 THEN 7 ELSE 4 END AS precise
      FROM span LEFT JOIN told ON true
    )`;
}

/** SQL for the items that stand in the columns `ids` and `pull_of` of a table, in the order of their days. */
function itemsOf(table: "cells" | "stretches"): Prisma.Sql {
  const [ids, pulls] = [Prisma.raw(`${table}.ids`), Prisma.raw(`${table}.pull_of`)];
  return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('number', e.number, 'occurred', v.occurred, 'first', v.occurred_first, 'last', v.occurred_last,
      'headline', v.headline, 'significance', v.significance, 'pull', one.pull) ORDER BY v.occurred_first, v.evidence_id)
    FROM unnest(${ids}, ${pulls}) AS one (id, pull) JOIN evidence_version v ON v.id = one.id JOIN evidence e ON e.id = v.evidence_id)`;
}

/** SQL for the moves and responses of which both are shown. */
function linksIn(trackerId: number, { knownBefore }: AskedView): Prisma.Sql {
  const linked = (item: Prisma.Sql) =>
    Prisma.sql`jsonb_build_object('number', ${item}.number, 'occurred', ${item}.occurred, 'headline', ${item}.headline)`;
  const items = Prisma.sql`SELECT v.evidence_id, e.number, v.occurred, v.occurred_first, v.headline
    FROM told JOIN evidence_version v USING (id) JOIN evidence e ON e.id = v.evidence_id`;
  return Prisma.sql`SELECT coalesce(jsonb_agg(jsonb_build_object('move', ${linked(Prisma.sql`move`)}, 'response', ${linked(Prisma.sql`response`)}, 'note', note)
      ORDER BY response.occurred_first, response.number, move.number), '[]')
    FROM (SELECT * FROM responses_known(${trackerId}::integer, ${knownBefore}::timestamptz) ORDER BY id DESC LIMIT ${MOST_LISTED}) AS link
    JOIN LATERAL (${items} WHERE v.evidence_id = link.evidence_id) AS response ON true
    JOIN LATERAL (${items} WHERE v.evidence_id = link.move_id) AS move ON true`;
}

const PULLS = Prisma.sql`jsonb_build_object('TOWARD', count(*) FILTER (WHERE pull = 'TOWARD'), 'AWAY', count(*) FILTER (WHERE pull = 'AWAY'),
  'NEUTRAL', count(*) FILTER (WHERE pull = 'NEUTRAL'), 'MIXED', count(*) FILTER (WHERE pull = 'MIXED'),
  'RETRACTED', count(*) FILTER (WHERE pull = 'RETRACTED'))`;
