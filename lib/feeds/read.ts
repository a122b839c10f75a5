import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { approvalShown, stateShown } from "@/lib/approvals/read-shown";
import type { Approval } from "@/lib/approvals/rules";
import { db } from "@/lib/db";
import { type ItemVersion, versionsByItem } from "@/lib/evidence/read-item";
import { urnOf } from "@/lib/ledger/names";
import type { Confidence, EditorialState, Level } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";
import { changeEntry, itemEntry, judgementEntry } from "./entries";
import { type FeedAbout, feedAbout } from "./read-about";
import { type AskedFeed, ENTRIES, type Feed, type FeedEntry, fullPages, pagesBeside } from "./rules";

/** A judgement as a feed tells it. */
export interface Judged {
  number: number;
  indicator: { slug: string; title: string };
  level: Level;
  /** What was held for its day until it was recorded. */
  levelBefore: Level;
  confidence: Confidence | null;
  confidenceReason: string | null;
  rationale: string;
  ruleException: string | null;
  effectiveOn: string;
  state: EditorialState;
  approval: Approval | null;
  signedAs: string;
  recordedAt: Date;
  citations: { item: number; version: number; headline: string }[];
}

/** Something that was recorded: a judgement by its id, or a version of an item. */
export interface Recorded {
  hash: string;
  type: "ASSESSMENT" | "FIRST" | "CORRECTION" | "RETRACTION";
  assessment: number | null;
  item: number | null;
  version: number | null;
}

/**
 * What was published in a tracker, or of one of its indicators: judgements, items, corrections and retractions in the
 * order in which they were recorded. Null where there is no such tracker, indicator or page.
 */
export async function feedOf(
  tracker: string,
  indicator: string | null,
  asked: AskedFeed,
  size = ENTRIES,
): Promise<Feed | null> {
  if (!isSlug(tracker) || (indicator !== null && !isSlug(indicator))) return null;
  const about = await feedAbout(tracker, indicator);
  if (!about) return null;
  const { count, recorded } = await recordedIn(about, asked, size);
  if (asked.page !== null && asked.page > fullPages(count, size)) return null;
  const entries = await entriesOf(tracker, recorded);
  const [newest] = recorded;
  const head = newest ? `${newest.sequence} ${newest.hash}` : null;
  const { instance, startedAt, trackerId: _, indicatorId: __, ...told } = about;
  const updated = Math.max(startedAt.getTime(), ...entries.map(({ updatedAt }) => updatedAt.getTime()));
  const kind = asked.onlyLevels ? "levels" : "everything";
  const id = urnOf(instance, `${told.path}/feed/${kind}`);
  return { ...told, id, asked, ...pagesBeside(count, asked.page, size), updatedAt: new Date(updated), head, entries };
}

async function recordedIn(about: FeedAbout, { onlyLevels, page }: AskedFeed, size: number) {
  const { trackerId, indicatorId } = about;
  const judged = Prisma.sql`SELECT a.ledger_sequence AS sequence, 2 AS place, a.id, 'ASSESSMENT' AS type
    FROM assessment a JOIN indicator i ON i.id = a.indicator_id
    WHERE ${indicatorId === null ? Prisma.sql`i.tracker_id = ${trackerId}` : Prisma.sql`a.indicator_id = ${indicatorId}`}
      ${onlyLevels ? Prisma.sql`AND a.level <> level_before(a)` : Prisma.empty}`;
  const happened = Prisma.sql`SELECT v.ledger_sequence, 1, v.id, v.change::text FROM evidence_version v
    WHERE v.tracker_id = ${trackerId} AND v.change <> 'MINOR' ${indicatorId === null ? Prisma.empty : bearingOn(indicatorId)}`;
  const event = onlyLevels ? judged : Prisma.sql`${judged} UNION ALL ${happened}`;
  const window =
    page === null
      ? Prisma.sql`ORDER BY sequence DESC, place DESC, id DESC LIMIT ${size}`
      : Prisma.sql`ORDER BY sequence, place, id OFFSET ${(page - 1) * size} LIMIT ${size}`;
  const [found] = await db.$queryRaw<{ count: number; recorded: (Recorded & { sequence: string })[] }[]>`
    WITH event AS MATERIALIZED (${event})
    SELECT (SELECT count(*)::integer FROM event) AS count, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('sequence', entry.sequence::text, 'hash', entry.hash, 'type', shown.type,
          'assessment', CASE WHEN shown.type = 'ASSESSMENT' THEN shown.id END,
          'item', item.number, 'version', version.number)
        ORDER BY shown.sequence DESC, shown.place DESC, shown.id DESC), '[]')
      FROM (SELECT * FROM event ${window}) AS shown
      JOIN ledger_entry entry ON entry.sequence = shown.sequence
      LEFT JOIN evidence_version version ON shown.type <> 'ASSESSMENT' AND version.id = shown.id
      LEFT JOIN evidence item ON item.id = version.evidence_id) AS recorded`;
  return found ?? { count: 0, recorded: [] };
}

/** SQL that leaves of versions `v` those that bear on an indicator, or change one that did. */
function bearingOn(indicatorId: number): Prisma.Sql {
  return Prisma.sql`AND EXISTS (SELECT FROM evidence_bearing b JOIN evidence_version w ON w.id = b.version_id
    WHERE b.indicator_id = ${indicatorId} AND w.evidence_id = v.evidence_id AND w.number IN (v.number, v.number - 1))`;
}

/** What was recorded in a tracker, as entries. */
export async function entriesOf(tracker: string, recorded: Recorded[]): Promise<FeedEntry[]> {
  const items = [...new Set(recorded.flatMap(({ item }) => (item === null ? [] : [item])))];
  const judgements = recorded.flatMap(({ assessment }) => (assessment === null ? [] : [assessment]));
  const [versions, judged] = await Promise.all([versionsByItem(tracker, items), judgedBy(judgements)]);
  const base = `/trackers/${tracker}`;
  return recorded.flatMap(({ hash, type, assessment, item, version }) => {
    const place = (path: string) => ({ base, id: urnOf(hash, `${base}/${path}`) });
    const judgement = assessment !== null && judged.get(assessment);
    if (judgement) {
      return judgementEntry(judgement, place(`indicators/${judgement.indicator.slug}/assessments/${judgement.number}`));
    }
    if (item === null || version === null) return [];
    const all: ItemVersion[] = versions.get(item) ?? [];
    const here = place(`evidence/${item}/versions/${version}`);
    return type === "FIRST" ? itemEntry(item, all, here) : changeEntry(item, all, version, here);
  });
}

async function judgedBy(ids: number[]): Promise<Map<number, Judged>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(Judged & { id: number })[]>`
    SELECT a.id, a.number, jsonb_build_object('slug', i.slug, 'title', i.title) AS indicator, a.level, level_before(a) AS "levelBefore",
      a.confidence, a.confidence_reason AS "confidenceReason", a.rationale, a.rule_exception AS "ruleException",
      a.effective_on AS "effectiveOn", ${stateShown("assessment", null)} AS state, ${approvalShown("assessment", null)} AS approval,
      a.signed_as AS "signedAs", a.recorded_at AS "recordedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('item', e.number, 'version', v.number, 'headline', v.headline)
          ORDER BY v.occurred_first DESC, e.number DESC), '[]')
        FROM assessment_citation c JOIN evidence_version v ON v.id = c.version_id JOIN evidence e ON e.id = v.evidence_id
        WHERE c.assessment_id = a.id) AS citations
    FROM assessment a JOIN indicator i ON i.id = a.indicator_id WHERE a.id = ANY(${ids}::integer[])`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
