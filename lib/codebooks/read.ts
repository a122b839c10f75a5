import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { Fit, Level, Significance } from "@/lib/scales/rules";
import { allKnown, fitsKnown } from "@/lib/trackers/read-known";
import { Prisma } from "@/prisma/generated/client";
import type { Trigger } from "./rules";

/** The rules of one indicator as they stood together. */
export interface RuleSet {
  version: number;
  note: string;
  signedAs: string;
  /** RFC 3339. */
  recordedAt: string;
  rules: Partial<Record<Level, string>>;
  triggers: Partial<Record<Level, Trigger[]>>;
}

export interface CodebookIndicator {
  slug: string;
  title: string;
  observes: string;
  significance: Significance;
  reviewEveryDays: number;
  reviewNote: string | null;
  /** The newest version first. */
  ruleSets: RuleSet[];
}

export interface CodebookScenario {
  slug: string;
  title: string;
  statement: string;
  articlePhrase: string | null;
  /** By indicator, then by level. */
  fits: Record<string, Partial<Record<Level, { fit: Fit; note: string | null; settled: boolean }>>>;
}

export interface Codebook {
  slug: string;
  title: string;
  themes: { slug: string; title: string; indicators: CodebookIndicator[] }[];
  scenarios: CodebookScenario[];
  tags: { slug: string; definition: string }[];
}

/** All rules, scenarios and tags of a tracker; null where there is no such tracker. */
export async function codebook(slug: string): Promise<Codebook | null> {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true, slug: true, title: true } });
  if (!tracker) return null;
  const [themes, scenarios, tags] = await Promise.all([
    themesOf(tracker.id),
    scenariosOf(tracker.id),
    db.tag.findMany({
      where: { trackerId: tracker.id },
      select: { slug: true, definition: true },
      orderBy: { slug: "asc" },
    }),
  ]);
  return { slug: tracker.slug, title: tracker.title, themes, scenarios, tags };
}

/** SQL for the triggers of a codebook `c`, by level. */
const triggersOfCodebook = Prisma.sql`(
  SELECT coalesce(jsonb_object_agg(by_level.level, by_level.triggers), '{}') FROM (
    SELECT g.level, jsonb_agg(jsonb_build_object('text', g.text, 'bearing', g.bearing, 'kind', g.kind, 'tag', g.tag)
      ORDER BY g.position) AS triggers
    FROM rule_trigger g WHERE g.codebook_id = c.id GROUP BY g.level) AS by_level)`;

function themesOf(tracker: number): Promise<Codebook["themes"]> {
  return db.$queryRaw<Codebook["themes"]>`
    SELECT h.slug, h.title, jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'observes', i.observes,
        'significance', i.significance, 'reviewEveryDays', i.review_every_days, 'reviewNote', i.review_note,
        'ruleSets', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'note', c.note, 'signedAs', c.signed_as,
              'recordedAt', c.recorded_at,
              'rules', (SELECT jsonb_object_agg(r.level, r.text) FROM rule r WHERE r.codebook_id = c.id),
              'triggers', ${triggersOfCodebook})
            ORDER BY c.version DESC), '[]')
          FROM codebook c WHERE c.indicator_id = i.id)) ORDER BY i.position) AS indicators
    FROM theme h JOIN indicator i ON i.theme_id = h.id
    WHERE h.tracker_id = ${tracker}
    GROUP BY h.id
    ORDER BY h.position`;
}

/** The scenarios of a tracker with all their fits, in its order, as known before a moment (null: now). */
export function scenariosOf(tracker: number, knownBefore: Date | null = null): Promise<CodebookScenario[]> {
  return db.$queryRaw<CodebookScenario[]>`
    SELECT s.slug, s.title, s.statement, s.article_phrase AS "articlePhrase",
      (SELECT coalesce(jsonb_object_agg(by_indicator.slug, by_indicator.levels), '{}') FROM (
        SELECT i.slug, jsonb_object_agg(f.level, jsonb_build_object('fit', f.fit, 'note', f.note, 'settled', f.settled)) AS levels
        FROM ${fitsKnown(Prisma.sql`s.id`, knownBefore)} AS f JOIN indicator i ON i.id = f.indicator_id GROUP BY i.slug) AS by_indicator) AS fits
    FROM ${allKnown("scenario", tracker, knownBefore)} AS s
    ORDER BY s.position`;
}
