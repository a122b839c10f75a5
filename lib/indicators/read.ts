import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { approvalShown, stateShown } from "@/lib/approvals/read-shown";
import type { Approval } from "@/lib/approvals/rules";
import { indicatorBasisChanges, type JudgementChange } from "@/lib/basis/read";
import { type CheckRow, checksOf } from "@/lib/checks/read";
import { contradicting } from "@/lib/corroboration/read";
import type { OtherItem } from "@/lib/corroboration/rules";
import { taggedItems } from "@/lib/counts/read";
import type { TagCount, TaggedItem } from "@/lib/counts/rules";
import { endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { type Dissent, dissentsFrom } from "@/lib/dissents/read";
import { shownUntil } from "@/lib/evidence/shown-until";
import { type ReviewRow, reviewsOf } from "@/lib/reviews/read-history";
import { type ReviewKnown, reviewOf } from "@/lib/reviews/read-known";
import type { Bearing, Confidence, EditorialState, Kind, Level, Significance } from "@/lib/scales/rules";
import type { AskedView, View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { type Citation, citationsAsOf, citedChecks } from "./read-citations";

/** How many of an indicator's items its page shows; the others are in the evidence list. */
const SHOWN_ITEMS = 200;

export interface IndicatorFrame {
  id: number;
  trackerId: number;
  slug: string;
  title: string;
  tracker: { slug: string; title: string };
  theme: string;
  observes: string;
  articleSentence: string;
  basis: string;
  significance: Significance;
  reviewEveryDays: number;
  reviewNote: string | null;
  searchedUntil: string | null;
  knownGaps: string[];
  counts: TagCount[];
  retiredOn: string | null;
  retiredReason: string | null;
  /** The rules that stand; null where none were recorded yet. */
  codebook: { version: number; note: string; rules: Partial<Record<Level, string>> } | null;
  /** The versions of its rules that took the place of another, the first one first; `on` is the UTC day. */
  ruleChanges: { version: number; note: string; on: string }[];
}

export interface AssessmentRow {
  number: number;
  level: Level;
  confidence: Confidence | null;
  confidenceReason: string | null;
  rationale: string;
  effectiveOn: string;
  ruleException: string | null;
  codebookVersion: number;
  state: EditorialState;
  approval: Approval | null;
  dissents: Dissent[];
  signedAs: string;
  recordedAt: Date;
  citations: Citation[];
  checks: CheckRow[];
}

export interface BearingRow {
  number: number;
  occurred: string;
  occurredFirst: string;
  occurredLast: string;
  headline: string;
  kind: Kind;
  significance: Significance;
  bearing: Bearing;
  note: string | null;
  origin: string;
  outlet: string;
  rating: string;
  state: EditorialState;
}

export interface IndicatorPage {
  indicator: IndicatorFrame;
  /** Those that count at the view, the standing one first. */
  assessments: AssessmentRow[];
  /** What fell of that which they rest on, the last first. */
  basisChanges: JudgementChange[];
  review: ReviewKnown;
  /** The last first. */
  reviews: ReviewRow[];
  /** The newest items, the newest first. */
  evidence: BearingRow[];
  /** True where there are more items than these. */
  isCut: boolean;
  checks: CheckRow[];
  /** The items that contradict the standing judgement. */
  contradictedBy: OtherItem[];
  /** The items that its counts count, the newest first. */
  tagged: TaggedItem[];
}

/** All that the page of one indicator says at a view; null where the tracker has no such indicator. */
export async function indicatorPage(tracker: string, slug: string, view: AskedView): Promise<IndicatorPage | null> {
  const indicator = await indicatorFrame(tracker, slug, view);
  if (!indicator) return null;
  const [assessments, basisChanges, review, reviews, evidence, checks] = await Promise.all([
    assessmentsOf(indicator, view),
    indicatorBasisChanges(indicator.trackerId, indicator.id, view.knownBefore),
    reviewOf(indicator.id, view),
    reviewsOf(indicator.id, view),
    evidenceOn(indicator, view),
    checksOf(indicator.id, view),
  ]);
  const isCut = evidence.length > SHOWN_ITEMS;
  const shown = evidence.slice(0, SHOWN_ITEMS);
  const [standing] = assessments;
  const { id: indicatorId, trackerId } = indicator;
  const [contradictedBy, tagged] = await Promise.all([
    standing ? contradicting({ ...standing, trackerId, indicatorId }, view.knownBefore) : [],
    taggedItems(indicator, view),
  ]);
  return {
    indicator,
    assessments,
    basisChanges,
    review,
    reviews,
    evidence: shown,
    isCut,
    checks,
    contradictedBy,
    tagged,
  };
}

async function indicatorFrame(tracker: string, slug: string, view: AskedView): Promise<IndicatorFrame | null> {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  const [frame] = await db.$queryRaw<IndicatorFrame[]>`
    SELECT i.id, i.tracker_id AS "trackerId", i.slug, i.title, jsonb_build_object('slug', t.slug, 'title', t.title) AS tracker,
      h.title AS theme, i.observes, i.article_sentence AS "articleSentence", i.basis, i.significance,
      i.review_every_days AS "reviewEveryDays", i.review_note AS "reviewNote", i.retired_on AS "retiredOn", i.retired_reason AS "retiredReason",
      search.searched_until AS "searchedUntil", coalesce(search.known_gaps, '{}') AS "knownGaps", coalesce(search.counts, '[]') AS counts,
      (SELECT jsonb_build_object('version', c.version, 'note', c.note,
          'rules', (SELECT jsonb_object_agg(r.level, r.text) FROM rule r WHERE r.codebook_id = c.id))
        FROM codebook c WHERE c.indicator_id = i.id AND (${view.knownBefore}::timestamptz IS NULL OR c.recorded_at < ${view.knownBefore})
        ORDER BY c.version DESC LIMIT 1) AS codebook,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'note', c.note, 'on', to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY c.version), '[]')
        FROM codebook c WHERE c.indicator_id = i.id AND c.version > 1 AND (${view.knownBefore}::timestamptz IS NULL OR c.recorded_at < ${view.knownBefore})
          AND c.recorded_at < ${endOfDay(view.asOf)}) AS "ruleChanges"
    FROM indicator i JOIN tracker t ON t.id = i.tracker_id JOIN theme h ON h.id = i.theme_id
    LEFT JOIN LATERAL (${searchOf(view)}) AS search ON true
    WHERE t.slug = ${tracker} AND i.slug = ${slug}`;
  return frame ?? null;
}

/** How far evidence of the indicator `i` was looked for, and what it counts, as known at the view: of the past the ledger tells. */
function searchOf({ knownBefore }: View): Prisma.Sql {
  if (knownBefore === null) return Prisma.sql`SELECT i.searched_until, i.known_gaps, i.counts`;
  return Prisma.sql`SELECT said.searched_until, said.known_gaps, said.counts
    FROM ledger_entry JOIN ledger_payload USING (sequence)
    CROSS JOIN jsonb_to_record(after::jsonb) AS said (searched_until text, known_gaps text[], counts jsonb)
    WHERE subject = t.slug || '/indicators/' || i.slug AND at < ${knownBefore}
    ORDER BY sequence DESC LIMIT 1`;
}

function assessmentsOf({ id }: IndicatorFrame, view: AskedView): Promise<AssessmentRow[]> {
  return db.$queryRaw<AssessmentRow[]>`
    SELECT a.number, a.level, a.confidence, a.confidence_reason AS "confidenceReason", a.rationale, a.effective_on AS "effectiveOn",
      a.rule_exception AS "ruleException", c.version AS "codebookVersion", ${stateShown("assessment", view.knownBefore)} AS state, a.signed_as AS "signedAs", a.recorded_at AS "recordedAt",
      ${citationsAsOf("assessment", view.knownBefore)} AS citations,
      ${citedChecks("assessment")} AS checks,
      ${approvalShown("assessment", view.knownBefore)} AS approval, ${dissentsFrom(view.knownBefore)} AS dissents
    FROM assessments_known(${id}::integer, ${view.asOf}, ${view.knownBefore}::timestamptz) a
    JOIN codebook c ON c.id = a.codebook_id
    ORDER BY a.effective_on DESC, a.recorded_at DESC, a.id DESC`;
}

function evidenceOn({ id, trackerId }: IndicatorFrame, view: AskedView): Promise<BearingRow[]> {
  return db.$queryRaw<BearingRow[]>`
    SELECT e.number, v.occurred, v.occurred_first AS "occurredFirst", v.occurred_last AS "occurredLast", v.headline, v.kind, v.significance, b.bearing, b.note,
      origin.name AS origin, outlet.name AS outlet, v.reliability || v.credibility::text AS rating,
      ${stateShown("version", view.knownBefore)} AS state
    FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz) v
    JOIN evidence_bearing b ON b.version_id = v.id AND b.indicator_id = ${id}
    JOIN evidence e ON e.id = v.evidence_id
    JOIN source_now origin ON origin.id = v.origin_id
    JOIN source_now outlet ON outlet.id = v.outlet_id
    WHERE v.occurred_first <= ${shownUntil(view)}
    ORDER BY v.occurred_first DESC, v.evidence_id DESC
    LIMIT ${SHOWN_ITEMS + 1}`;
}
