import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { Bearing, EditorialState, Kind, Significance } from "@/lib/scales/rules";
import { newestOf } from "@/lib/search/read-matches";
import { joinKnown } from "@/lib/trackers/read-known";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import { LAST_ROW, MOST_RANKED, PAGE_SIZE, type Sort } from "./filter-values";
import { type Among, type Choice, type Left, leftBy } from "./read-conditions";
import { orderBy } from "./read-orders";
import { shownUntil } from "./shown-until";

/** A tracker with what its evidence can be filtered by. */
export interface EvidenceChoices extends Among {
  slug: string;
  title: string;
  actors: (Choice & { originalName: string | null })[];
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
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'originalName', a.original_name) ORDER BY lower(a.name)), '[]')
        FROM actor a WHERE a.tracker_id = t.id) AS actors,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.present_id, 'name', s.written_name, 'isMerged', s.id <> s.present_id) ORDER BY lower(s.written_name)), '[]')
        FROM source_now s WHERE s.tracker_id = t.id) AS sources
    FROM tracker t WHERE t.slug = ${slug}`;
  return choices ?? null;
}

/** An actor's name, and as its own language writes it. */
export interface ActorName {
  name: string;
  originalName: string | null;
}

export interface EvidenceRow {
  number: number;
  version: number;
  occurred: string;
  published: string | null;
  /** RFC 3339. */
  recordedAt: string;
  headline: string;
  kind: Kind;
  significance: Significance;
  origin: string;
  outlet: string;
  rating: string;
  state: EditorialState;
  bearings: { slug: string; title: string; bearing: Bearing }[];
  actors: ActorName[];
  tags: string[];
}

export interface EvidenceList {
  rows: EvidenceRow[];
  /** How many there are; LAST_ROW + 1 stands for all that is more. */
  count: number;
  /** How many of them the list goes through: in the order of their match, the newest. */
  listed: number;
}

/** One page of the items that a filter leaves; its indicator, actor and source must be among the choices. */
export async function evidenceList(choices: Among, filter: EvidenceFilter, view: AskedView): Promise<EvidenceList> {
  const left = await leftBy(choices, filter, view);
  const order = orderBy(filter.sort);
  const offset = (filter.page - 1) * PAGE_SIZE;
  const [list] = await db.$queryRaw<Pick<EvidenceList, "rows" | "count">[]>`
    WITH newest AS MATERIALIZED (${newest(choices.id, left, view)})
    SELECT (SELECT count(*)::integer FROM newest) AS count,
      (SELECT coalesce(jsonb_agg(to_jsonb(shown) - 'place' ORDER BY shown.place), '[]') FROM (
        SELECT row_number() OVER (ORDER BY ${order}) AS place,
          e.number, v.number AS version, v.occurred, v.published, v.recorded_at AS "recordedAt", v.headline, v.kind, v.significance, origin.name AS origin, outlet.name AS outlet,
          v.reliability || v.credibility::text AS rating,
          ${stateShown("version", view.knownBefore)} AS state,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'bearing', b.bearing) ORDER BY h.position, i.position), '[]')
            FROM evidence_bearing b ${joinKnown("indicator", "i", Prisma.sql`b.indicator_id`, view.knownBefore)} JOIN theme h ON h.id = i.theme_id
            WHERE b.version_id = v.id) AS bearings,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'originalName', a.original_name) ORDER BY a.id), '[]')
            FROM evidence_actor x ${joinKnown("actor", "a", Prisma.sql`x.actor_id`, view.knownBefore)} WHERE x.version_id = v.id) AS actors,
          ARRAY(SELECT g.slug FROM evidence_tag x JOIN tag g ON g.id = x.tag_id WHERE x.version_id = v.id ORDER BY g.slug) AS tags
        FROM (SELECT * FROM (${inOrder(left, filter.sort)}) AS v ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${offset}) AS v
        JOIN evidence e ON e.id = v.evidence_id
        ${joinKnown("source_now", "origin", Prisma.sql`v.origin_id`, view.knownBefore)}
        ${joinKnown("source_now", "outlet", Prisma.sql`v.outlet_id`, view.knownBefore)}) AS shown) AS rows`;
  const { rows, count } = list ?? { rows: [], count: 0 };
  return { rows, count, listed: filter.sort === "rank" ? Math.min(count, MOST_RANKED) : count };
}

/** The newest that are left; where nothing but words is asked for, found without a look at the items. */
function newest(tracker: number, { from, where, day, asked, isWordsAlone }: Left, view: AskedView): Prisma.Sql {
  const most = LAST_ROW + 1;
  if (asked !== null && isWordsAlone) return newestOf("ITEM", { tracker, view, until: shownUntil(view), asked }, most);
  return Prisma.sql`SELECT v.id, ${day} AS day FROM ${from} WHERE ${where} ORDER BY ${day} DESC, v.evidence_id DESC LIMIT ${most}`;
}

/**
 * Those that are left, each with what it is put in order by. In the order of their match only the newest are. What words
 * find is looked through once: where few say it, a walk for the first page alone would go through all there is.
 */
function inOrder({ from, where, day, asked }: Left, sort: Sort): Prisma.Sql {
  if (asked !== null && sort === "-occurred") {
    return Prisma.sql`SELECT v.*, newest.day FROM newest JOIN evidence_version v ON v.id = newest.id`;
  }
  if (asked === null || sort !== "rank") return Prisma.sql`SELECT v.*, ${day} AS day FROM ${from} WHERE ${where}`;
  return Prisma.sql`SELECT v.*, ranked.day, ts_rank(s.document, ${asked}::tsquery, 1) AS rank
    FROM (SELECT * FROM newest ORDER BY day DESC, id DESC LIMIT ${MOST_RANKED}) AS ranked
    JOIN evidence_version v ON v.id = ranked.id
    JOIN search_text s ON s.kind = 'ITEM' AND s.subject_id = ranked.id`;
}
