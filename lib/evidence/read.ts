import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { Bearing, EditorialState, Kind, Significance } from "@/lib/scales/rules";
import { tsqueryOf } from "@/lib/search/read-asked";
import { countOf } from "@/lib/search/read-matches";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import { LAST_ROW, MOST_RANKED, PAGE_SIZE, type Sort } from "./filter-values";
import { type Among, type Choice, conditions } from "./read-conditions";
import { shownUntil } from "./shown-until";

/** A tracker with what its evidence can be filtered by. */
export interface EvidenceChoices extends Among {
  slug: string;
  title: string;
  /** By every name that one had; those that are merged have the number of the one that stays. */
  sources: (Choice & { isMerged: boolean })[];
}

/** What the evidence of a tracker can be filtered by; null where there is no such tracker. */
export async function evidenceChoices(slug: string): Promise<EvidenceChoices | null> {
  if (!isSlug(slug)) return null;
  const [choices] = await db.$queryRaw<EvidenceChoices[]>`
    SELECT t.id, t.slug, t.title,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.title, 'slug', i.slug) ORDER BY h.position, i.position), '[]')
        FROM indicator i JOIN theme h ON h.id = i.theme_id WHERE i.tracker_id = t.id) AS indicators,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY lower(a.name)), '[]')
        FROM actor a WHERE a.tracker_id = t.id) AS actors,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.present_id, 'name', s.written_name, 'isMerged', s.id <> s.present_id) ORDER BY lower(s.written_name)), '[]')
        FROM source_now s WHERE s.tracker_id = t.id) AS sources
    FROM tracker t WHERE t.slug = ${slug}`;
  return choices ?? null;
}

export interface EvidenceRow {
  number: number;
  occurred: string;
  headline: string;
  kind: Kind;
  significance: Significance;
  origin: string;
  outlet: string;
  rating: string;
  state: EditorialState;
  bearings: { slug: string; title: string; bearing: Bearing }[];
}

export interface EvidenceList {
  rows: EvidenceRow[];
  /** How many there are; LAST_ROW + 1 stands for all that is more. */
  count: number;
  /** How many of them the list goes through: in the order of their match, the newest. */
  listed: number;
}

const ORDERS: Record<Sort, Prisma.Sql> = {
  "-occurred": Prisma.sql`v.day DESC, v.evidence_id DESC`,
  occurred: Prisma.sql`v.day, v.evidence_id`,
  "-recorded": Prisma.sql`v.recorded_at DESC, v.evidence_id DESC`,
  "-significance": Prisma.sql`v.significance DESC, v.day DESC, v.evidence_id DESC`,
  headline: Prisma.sql`lower(v.headline), v.evidence_id`,
  rank: Prisma.sql`v.rank DESC, v.day DESC, v.evidence_id DESC`,
};

/** One page of the items that a filter leaves; its indicator, actor and source must be among the choices. */
export async function evidenceList(choices: Among, filter: EvidenceFilter, view: AskedView): Promise<EvidenceList> {
  const asked = filter.search && (await tsqueryOf(choices.id, filter.search));
  const { from, day } = asked === null ? known(choices.id, view) : saying(choices.id, view, asked);
  const others = conditions(choices, filter);
  const shown = Prisma.sql`v.occurred_first <= ${shownUntil(view)}`;
  const found = Prisma.sql`FROM ${from} WHERE ${Prisma.join([shown, ...others], " AND ")}`;
  const counted =
    asked !== null && others.length === 0
      ? countOf("ITEM", { tracker: choices.id, view, until: shownUntil(view), asked })
      : Prisma.sql`SELECT count(*)::integer FROM (SELECT 1 ${found} ORDER BY ${day} DESC LIMIT ${LAST_ROW + 1}) AS counted`;
  const all =
    asked !== null && filter.sort === "rank" ? ranked(found, asked) : Prisma.sql`SELECT v.*, ${day} AS day ${found}`;
  const order = ORDERS[filter.sort];
  const offset = (filter.page - 1) * PAGE_SIZE;
  const [counts, rows] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`SELECT (${counted}) AS count`,
    db.$queryRaw<EvidenceRow[]>`
      SELECT e.number, v.occurred, v.headline, v.kind, v.significance, origin.name AS origin, outlet.name AS outlet,
        v.reliability || v.credibility::text AS rating,
        ${stateShown("version", view.knownBefore)} AS state,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'bearing', b.bearing) ORDER BY h.position, i.position), '[]')
          FROM evidence_bearing b JOIN indicator i ON i.id = b.indicator_id JOIN theme h ON h.id = i.theme_id
          WHERE b.version_id = v.id) AS bearings
      FROM (SELECT * FROM (${all}) AS v ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${offset}) AS v
      JOIN evidence e ON e.id = v.evidence_id
      JOIN source_now origin ON origin.id = v.origin_id
      JOIN source_now outlet ON outlet.id = v.outlet_id
      ORDER BY ${order}`,
  ]);
  const count = counts[0]?.count ?? 0;
  return { rows, count, listed: filter.sort === "rank" ? Math.min(count, MOST_RANKED) : count };
}

interface Looked {
  /** SQL for the versions `v` that are looked through. */
  from: Prisma.Sql;
  /** SQL for the day by which the newest are found along an index. */
  day: Prisma.Sql;
}

function known(tracker: number, { knownBefore }: AskedView): Looked {
  const from = Prisma.sql`evidence_known(${tracker}::integer, ${knownBefore}::timestamptz) AS v`;
  return { from, day: Prisma.sql`v.occurred_first` };
}

function saying(tracker: number, view: AskedView, asked: string): Looked {
  const from = Prisma.sql`search_known(${tracker}::integer, 'ITEM', ${view.knownBefore}::timestamptz) AS s
    JOIN evidence_version AS v ON v.id = s.subject_id AND s.day <= ${shownUntil(view)} AND s.document @@ ${asked}::tsquery`;
  return { from, day: Prisma.sql`s.day` };
}

/** The newest of what was found, each with how well it matches. */
function ranked(found: Prisma.Sql, asked: string): Prisma.Sql {
  return Prisma.sql`SELECT v.*, ts_rank(v.document, ${asked}::tsquery, 1) AS rank
    FROM (SELECT v.*, s.day, s.document ${found} ORDER BY s.day DESC, v.evidence_id DESC LIMIT ${MOST_RANKED}) AS v`;
}
