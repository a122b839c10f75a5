import "server-only";
import { db } from "@/lib/db";
import type { EvidenceFilter } from "@/lib/evidence/filter";
import { conditions, type EvidenceChoices } from "@/lib/evidence/read";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { type Period, SLOTS } from "./period";
import { lanesOf, toldOf } from "./read-lanes";
import type { Lane, Lanes, Stretch } from "./rules";

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
  const indicator = choices.indicators.find(({ slug }) => slug === filter.indicator)?.id ?? null;
  const [timeline] = await db.$queryRaw<Timeline[]>`
    WITH ${shownIn(choices, filter, view)},
    told AS MATERIALIZED (${toldOf(indicator)}),
    laned AS MATERIALIZED (${lanesOf(lanes, indicator)}),
    counted AS (
      SELECT shown.*, laned.key, laned.pull, count(*) OVER (PARTITION BY laned.key, shown.slot) AS in_slot,
        CASE WHEN count(*) OVER (PARTITION BY laned.key) > ${MOST_APART} THEN 1 ELSE ${MOST_IN_SLOT} END AS most
      FROM laned JOIN shown USING (id)
    ), cells AS (
      SELECT key, slot, count(*) AS count, ${PULLS} AS pulls, jsonb_agg(${ITEM} ORDER BY on_day, evidence_id) FILTER (WHERE in_slot <= most) AS items
      FROM counted GROUP BY key, slot
    ), heads AS (
      SELECT key, min(title) AS title, min(position) AS position, count(*) AS count FROM laned GROUP BY key
    ), stretches AS (
      SELECT left(on_day, precise) AS of, count(*) AS count, ${PULLS} AS pulls,
        jsonb_agg(${ITEM} ORDER BY on_day, evidence_id) FILTER (WHERE is_listed) AS items
      FROM shown JOIN told USING (id) CROSS JOIN sized GROUP BY 1
    )
    SELECT CASE WHEN first_day IS NOT NULL THEN jsonb_build_object('from', first_day, 'to', last_day) END AS period,
      (SELECT count(*)::integer FROM found WHERE last < first_day) AS before, sized.count,
      (SELECT count(*)::integer FROM found WHERE first > last_day) AS after,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'title', title, 'count', count,
          'cells', (SELECT jsonb_agg(to_jsonb(cells) - 'key' ORDER BY slot) FROM cells WHERE cells.key = heads.key)) ORDER BY position, title), '[]')
        FROM heads) AS lanes,
      (SELECT coalesce(jsonb_agg(to_jsonb(stretches) ORDER BY of), '[]') FROM stretches) AS stretches
    FROM span CROSS JOIN sized`;
  if (!timeline) throw new Error("A statement without a table always gives a row.");
  return timeline;
}

/** SQL for what a filter finds at any time, the period that is asked for, and what of it the period shows. */
function shownIn(choices: EvidenceChoices, filter: EvidenceFilter, view: AskedView): Prisma.Sql {
  const { from, to } = filter;
  const atAnyTime = conditions(choices, { ...filter, from: null, to: null }, view);
  return Prisma.sql`found AS MATERIALIZED (
      SELECT v.id, v.evidence_id, v.occurred, v.occurred_first AS first, v.occurred_last AS last, v.headline, v.significance, v.state
      FROM evidence_known(${choices.id}::integer, ${view.knownBefore}::timestamptz) AS v
      WHERE ${Prisma.join(atAnyTime, " AND ")}
    ), ends AS (
      SELECT coalesce(${from}::text, least(min(first), ${to}::text)) AS first_day,
        coalesce(${to}::text, greatest(max(last), ${from}::text)) AS last_day FROM found
    ), span AS (
      SELECT *, last_day::date - first_day::date + 1 AS days, least(${SLOTS}::integer, last_day::date - first_day::date + 1) AS slots FROM ends
    ), shown AS MATERIALIZED (
      SELECT found.*, greatest(first, first_day) AS on_day, (greatest(first, first_day)::date - first_day::date) * slots / days AS slot
      FROM found CROSS JOIN span WHERE last >= first_day AND first <= last_day
    ), sized AS (
      SELECT count(*)::integer AS count, count(*) <= ${MOST_LISTED} AS is_listed,
        CASE WHEN count(*) <= ${MOST_LISTED} THEN 7 WHEN min(days) <= 62 THEN 10 WHEN min(days) <= 2200 THEN 7 ELSE 4 END AS precise
      FROM shown CROSS JOIN span
    )`;
}

const ITEM = Prisma.sql`jsonb_build_object('number', (SELECT number FROM evidence WHERE evidence.id = evidence_id), 'occurred', occurred,
  'first', first, 'last', last, 'headline', headline, 'significance', significance, 'pull', pull)`;

const PULLS = Prisma.sql`jsonb_build_object('TOWARD', count(*) FILTER (WHERE pull = 'TOWARD'), 'AWAY', count(*) FILTER (WHERE pull = 'AWAY'),
  'NEUTRAL', count(*) FILTER (WHERE pull = 'NEUTRAL'), 'MIXED', count(*) FILTER (WHERE pull = 'MIXED'),
  'RETRACTED', count(*) FILTER (WHERE pull = 'RETRACTED'))`;
