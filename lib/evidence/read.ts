import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { Bearing, EditorialState, Kind, Significance } from "@/lib/scales/rules";
import { tsqueryOf } from "@/lib/search/read-asked";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import { LAST_ROW, MOST_RANKED, PAGE_SIZE, type Sort } from "./filter-values";
import { shownUntil } from "./shown-until";

interface Choice {
  id: number;
  name: string;
}

/** A tracker with what its evidence can be filtered by. */
export interface EvidenceChoices {
  id: number;
  slug: string;
  title: string;
  indicators: (Choice & { slug: string })[];
  actors: Choice[];
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
  "-occurred": Prisma.sql`v.occurred_first DESC, v.evidence_id DESC`,
  occurred: Prisma.sql`v.occurred_first, v.evidence_id`,
  "-recorded": Prisma.sql`v.recorded_at DESC, v.evidence_id DESC`,
  "-significance": Prisma.sql`v.significance DESC, v.occurred_first DESC, v.evidence_id DESC`,
  headline: Prisma.sql`lower(v.headline), v.evidence_id`,
  rank: Prisma.sql`v.rank DESC, v.occurred_first DESC, v.evidence_id DESC`,
};

/** What a filter needs to know of a tracker: the indicators, actors and sources that it names. */
type Among = Pick<EvidenceChoices, "id" | "indicators" | "actors" | "sources">;

/** One page of the items that a filter leaves; its indicator, actor and source must be among the choices. */
export async function evidenceList(choices: Among, filter: EvidenceFilter, view: AskedView): Promise<EvidenceList> {
  const asked = filter.search && (await tsqueryOf(choices.id, filter.search));
  const found = Prisma.sql`FROM ${asked === null ? known(choices.id, view) : saying(choices.id, view, asked)}
    WHERE ${Prisma.join(conditions(choices, filter, view), " AND ")}`;
  const order = ORDERS[filter.sort];
  const all = filter.sort === "rank" && asked !== null ? ranked(found, asked) : Prisma.sql`SELECT v.* ${found}`;
  const offset = (filter.page - 1) * PAGE_SIZE;
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::integer AS count FROM (SELECT 1 ${found} LIMIT ${LAST_ROW + 1}) AS counted`,
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
  const count = counted[0]?.count ?? 0;
  return { rows, count, listed: filter.sort === "rank" ? Math.min(count, MOST_RANKED) : count };
}

function known(tracker: number, { knownBefore }: AskedView): Prisma.Sql {
  return Prisma.sql`evidence_known(${tracker}::integer, ${knownBefore}::timestamptz) AS v`;
}

function saying(tracker: number, { knownBefore }: AskedView, asked: string): Prisma.Sql {
  return Prisma.sql`search_known(${tracker}::integer, 'ITEM', ${knownBefore}::timestamptz) AS s
    JOIN evidence_version AS v ON v.id = s.subject_id AND s.document @@ ${asked}::tsquery`;
}

/** The newest of what was found, each with how well it matches. */
function ranked(found: Prisma.Sql, asked: string): Prisma.Sql {
  return Prisma.sql`SELECT v.*, ts_rank(v.document, ${asked}::tsquery, 1) AS rank
    FROM (SELECT v.*, s.document ${found} ORDER BY v.occurred_first DESC, v.evidence_id DESC LIMIT ${MOST_RANKED}) AS v`;
}

function conditions(choices: Among, filter: EvidenceFilter, view: AskedView): Prisma.Sql[] {
  const all = [Prisma.sql`v.occurred_first <= ${shownUntil(view)}`];
  if (filter.from) all.push(Prisma.sql`v.occurred_last >= ${filter.from}`);
  if (filter.to) all.push(Prisma.sql`v.occurred_first <= ${filter.to}`);
  if (filter.kind) all.push(Prisma.sql`v.kind = ${filter.kind}::"Kind"`);
  if (filter.significance) all.push(Prisma.sql`v.significance = ${filter.significance}::"Significance"`);
  if (filter.indicator || filter.bearing) all.push(bears(choices, filter));
  if (filter.actor) {
    const actor = idOf(choices.actors, filter.actor);
    all.push(Prisma.sql`EXISTS (SELECT 1 FROM evidence_actor a WHERE a.version_id = v.id AND a.actor_id = ${actor})`);
  }
  if (filter.source) {
    const source = idOf(choices.sources, filter.source);
    const rows = Prisma.sql`SELECT id FROM source WHERE ${source}::integer IN (id, merged_into_id)`;
    all.push(Prisma.sql`(v.origin_id IN (${rows}) OR v.outlet_id IN (${rows}))`);
  }
  return all;
}

function bears(choices: Among, { indicator, bearing }: EvidenceFilter): Prisma.Sql {
  const { id } = choices.indicators.find(({ slug }) => slug === indicator) ?? { id: null };
  return Prisma.sql`EXISTS (SELECT 1 FROM evidence_bearing b WHERE b.version_id = v.id
    ${indicator ? Prisma.sql`AND b.indicator_id = ${id}` : Prisma.empty}
    ${bearing ? Prisma.sql`AND b.bearing = ${bearing}::"Bearing"` : Prisma.empty})`;
}

function idOf(choices: Choice[], name: string): number | null {
  return choices.find((choice) => choice.name === name)?.id ?? null;
}
