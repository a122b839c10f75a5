import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { approvalShown, stateShown } from "@/lib/approvals/read-shown";
import type { Approval } from "@/lib/approvals/rules";
import { COPIES, type Copy } from "@/lib/copies/read";
import { type Renamed, renamedAmong } from "@/lib/corrections/rules";
import { db } from "@/lib/db";
import { RESPONSE_LINKS } from "@/lib/responses/read";
import type { ResponseLink } from "@/lib/responses/rules";
import type { Credibility, Reliability } from "@/lib/scales/ratings";
import type { Bearing, EditorialState, Kind, Level, Significance } from "@/lib/scales/rules";
import type { ActorKind, Change, SourceKind } from "@/lib/scales/subjects";
import { joinKnown, type KnownBefore } from "@/lib/trackers/read-known";
import { Prisma } from "@/prisma/generated/client";

interface NamedSource {
  name: string;
  kind: SourceKind;
}

/** The moment after that at which a version `v` was recorded. */
const AS_WRITTEN = Prisma.sql`(v.recorded_at + interval '1 millisecond')`;

/** What an item says in one of its versions. */
export interface ItemVersion {
  number: number;
  /** An EDTF text; the days are those of `zone`, where one is known. */
  occurred: string;
  zone: string | null;
  published: string | null;
  captured: string | null;
  headline: string;
  summary: string;
  quote: string | null;
  quoteLang: string | null;
  /** The quote in English, where its own words are in another language. */
  quoteEnglish: string | null;
  kind: Kind;
  significance: Significance;
  origin: NamedSource;
  outlet: NamedSource;
  url: string;
  archivedUrl: string | null;
  reliability: Reliability;
  credibility: Credibility;
  note: string | null;
  state: EditorialState;
  /** A second person's word on it; null where there is none. */
  approval: Approval | null;
  change: Change;
  reason: string | null;
  signedAs: string;
  recordedAt: Date;
  bearings: { slug: string; title: string; bearing: Bearing; note: string | null }[];
  actors: { name: string; originalName: string | null; kind: ActorKind }[];
  tags: { slug: string; definition: string }[];
}

/** An assessment that cites the item. */
export interface RestingAssessment {
  number: number;
  version: number;
  indicator: string;
  title: string;
  level: Level;
  effectiveOn: string;
  /** Whether it is the one that holds now. */
  isStanding: boolean;
  recordedAt: Date;
}

export interface EvidenceItem {
  number: number;
  tracker: { slug: string; title: string };
  /** The first one first. */
  versions: ItemVersion[];
  /** The last effective one first. */
  assessments: RestingAssessment[];
  /** Files that are kept with it, the first one first. */
  copies: Copy[];
  /** What it responds to, and what responds to it. */
  responses: ResponseLink[];
}

/** By what names an item speaks of others: those of a moment (null: now), or those by which each version was written. */
export type ItemNames = Date | null | "AS_WRITTEN";

/** An item with all its versions and what rests on it today; null where the tracker has none of this number. */
export async function evidenceItem(
  tracker: string,
  number: number,
  today: string,
  names: ItemNames = null,
): Promise<EvidenceItem | null> {
  if (!isSlug(tracker)) return null;
  const [found] = await db.$queryRaw<(Omit<EvidenceItem, "versions" | "assessments"> & { id: number })[]>`
    SELECT e.id, e.number, jsonb_build_object('slug', t.slug, 'title', t.title) AS tracker, ${RESPONSE_LINKS} AS responses, ${COPIES} AS copies
    FROM evidence e JOIN tracker t ON t.id = e.tracker_id
    WHERE t.slug = ${tracker} AND e.number = ${number}`;
  if (!found) return null;
  const { id, ...item } = found;
  const copies = item.copies.map((copy) => {
    return { ...copy, capturedAt: new Date(copy.capturedAt), recordedAt: new Date(copy.recordedAt) };
  });
  const [versions, assessments] = await Promise.all([
    itemVersions(Prisma.sql`v.evidence_id = ${id}`, null, names === "AS_WRITTEN" ? AS_WRITTEN : names),
    restingOn(id, today),
  ]);
  return { ...item, copies, versions, assessments };
}

interface VersionFound {
  item: EvidenceItem;
  version: ItemVersion;
  /** What the version names that is called otherwise today. */
  renamed: Renamed[];
}

/** An item in one of its versions, by the names that were in use when it was written; null where there is none. */
export async function evidenceVersion(
  tracker: string,
  number: number,
  wanted: number,
  today: string,
): Promise<VersionFound | null> {
  const item = await evidenceItem(tracker, number, today, "AS_WRITTEN");
  const version = item?.versions.find((one) => one.number === wanted);
  if (!item || !version) return null;
  const now = (await versionsByItem(tracker, [number])).get(number)?.find((one) => one.number === wanted) ?? version;
  return { item, version, renamed: renamedBetween(version, now) };
}

/** Actors come in the same order by whatever names, bearings may not. */
function renamedBetween(then: ItemVersion, now: ItemVersion): Renamed[] {
  const titles = new Map(now.bearings.map(({ slug, title }) => [slug, title]));
  return renamedAmong([
    { was: then.origin.name, now: now.origin.name },
    { was: then.outlet.name, now: now.outlet.name },
    ...then.bearings.map(({ slug, title }) => ({ was: title, now: titles.get(slug) ?? title })),
    ...then.actors.map(({ name }, place) => ({ was: name, now: now.actors[place]?.name ?? name })),
  ]);
}

/** All versions of some items of a tracker by the items' numbers, the first one first. */
export async function versionsByItem(tracker: string, numbers: number[]): Promise<Map<number, ItemVersion[]>> {
  const items = new Map<number, ItemVersion[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return items;
  const versions = await itemVersions(Prisma.sql`v.evidence_id IN (
    SELECT e.id FROM evidence e JOIN tracker t ON t.id = e.tracker_id
    WHERE t.slug = ${tracker} AND e.number = ANY(${numbers}::integer[]))`);
  for (const { item, id: _, ledgerSequence: __, ...version } of versions) items.get(item)?.push(version);
  return items;
}

/** The row of a version, with the number of its item. */
export type VersionRow = ItemVersion & { id: number; item: number; ledgerSequence: bigint };

/**
 * Versions `v` of which something is true, in the order of their items and numbers, as reviewed before a moment (null:
 * now), with what they name as it was called before the same moment or before another.
 */
export function itemVersions(
  wanted: Prisma.Sql,
  knownBefore: Date | null = null,
  named: KnownBefore = knownBefore,
): Promise<VersionRow[]> {
  return db.$queryRaw<VersionRow[]>`
    SELECT v.id, v.ledger_sequence AS "ledgerSequence", (SELECT e.number FROM evidence e WHERE e.id = v.evidence_id) AS item, v.number, v.occurred, v.zone, v.published, v.captured, v.headline, v.summary, v.quote, v.quote_lang AS "quoteLang", v.quote_english AS "quoteEnglish",
      v.kind, v.significance, v.url, v.archived_url AS "archivedUrl", v.reliability, v.credibility::text AS credibility, v.note,
      ${stateShown("version", knownBefore)} AS state, ${approvalShown("version", knownBefore)} AS approval,
      v.change, v.reason, v.signed_as AS "signedAs", v.recorded_at AS "recordedAt",
      jsonb_build_object('name', origin.name, 'kind', origin.kind) AS origin,
      jsonb_build_object('name', outlet.name, 'kind', outlet.kind) AS outlet,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'bearing', b.bearing, 'note', b.note) ORDER BY h.position, i.position), '[]')
        FROM evidence_bearing b ${joinKnown("indicator", "i", Prisma.sql`b.indicator_id`, named)} JOIN theme h ON h.id = i.theme_id WHERE b.version_id = v.id) AS bearings,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'originalName', a.original_name, 'kind', a.kind) ORDER BY a.id), '[]')
        FROM evidence_actor x ${joinKnown("actor", "a", Prisma.sql`x.actor_id`, named)} WHERE x.version_id = v.id) AS actors,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', g.slug, 'definition', g.definition) ORDER BY g.slug), '[]')
        FROM evidence_tag x JOIN tag g ON g.id = x.tag_id WHERE x.version_id = v.id) AS tags
    FROM evidence_version v
    ${joinKnown("source_now", "origin", Prisma.sql`v.origin_id`, named)}
    ${joinKnown("source_now", "outlet", Prisma.sql`v.outlet_id`, named)}
    WHERE ${wanted}
    ORDER BY v.evidence_id, v.number`;
}

function restingOn(evidence: number, today: string): Promise<RestingAssessment[]> {
  return db.$queryRaw<RestingAssessment[]>`
    SELECT a.number, v.number AS version, i.slug AS indicator, i.title, a.level, a.effective_on AS "effectiveOn", a.recorded_at AS "recordedAt",
      a.id = (SELECT id FROM assessments_known(i.id, ${today}, NULL) LIMIT 1) AS "isStanding"
    FROM assessment_citation c
    JOIN evidence_version v ON v.id = c.version_id
    JOIN assessment a ON a.id = c.assessment_id
    JOIN indicator i ON i.id = a.indicator_id
    WHERE v.evidence_id = ${evidence}
    ORDER BY a.effective_on DESC, a.recorded_at DESC, a.id DESC`;
}
