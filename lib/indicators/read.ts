import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { approvalShown, stateShown } from "@/lib/approvals/read-shown";
import type { Approval } from "@/lib/approvals/rules";
import { indicatorBasisChanges, type JudgementChange } from "@/lib/basis/read";
import { type CheckRow, checksIn, type RecordedCheck } from "@/lib/checks/read";
import type { FrameChange } from "@/lib/corrections/rules";
import { contradicting } from "@/lib/corroboration/read";
import { NO_OTHERS, type OtherItems } from "@/lib/corroboration/rules";
import { taggedItems } from "@/lib/counts/read";
import type { TagCount, TaggedItems } from "@/lib/counts/rules";
import { endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { type Dissent, dissentsFrom } from "@/lib/dissents/read";
import { type ReviewRow, reviewsIn } from "@/lib/reviews/read-history";
import { REVIEW_COLUMNS, type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import type { Confidence, EditorialState, Level, Significance } from "@/lib/scales/rules";
import { frameChanges } from "@/lib/trackers/read-frame-changes";
import { joinKnown } from "@/lib/trackers/read-known";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { type BearingRow, evidenceOn, SHOWN_ITEMS } from "./read-bearings";
import { type Citation, citationsAsOf, citedChecks } from "./read-citations";

export interface IndicatorFrame {
  id: number;
  trackerId: number;
  slug: string;
  title: string;
  tracker: { slug: string; title: string };
  theme: string;
  themeSlug: string;
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
  checks: RecordedCheck[];
  /** The items that contradict the standing judgement. */
  contradictedBy: OtherItems;
  /** The items that its counts count, quarter by quarter, the newest first. */
  tagged: TaggedItems[];
  /** What of it, its theme and its tracker stands otherwise today. */
  frameChanges: FrameChange[];
}

/** All that the page of one indicator says at a view; null where the tracker has no such indicator. */
export async function indicatorPage(tracker: string, slug: string, view: AskedView): Promise<IndicatorPage | null> {
  const found = await indicatorFrame(tracker, slug, view);
  if (!found) return null;
  const {
    reviewedOn,
    checkedOn,
    dueOn,
    isOverdue,
    reviews,
    checks,
    tagged,
    frameChanges: changes,
    ...indicator
  } = found;
  const [assessments, basisChanges, evidence] = await Promise.all([
    assessmentsOf(indicator, view),
    indicatorBasisChanges(indicator.trackerId, indicator.id, view.knownBefore),
    evidenceOn(indicator, view),
  ]);
  return {
    indicator,
    assessments,
    basisChanges,
    review: { reviewedOn, checkedOn, dueOn, isOverdue },
    reviews: reviews.map(withMoment),
    evidence: evidence.slice(0, SHOWN_ITEMS),
    isCut: evidence.length > SHOWN_ITEMS,
    checks: checks.map(withMoment),
    contradictedBy: assessments[0]?.contradictedBy ?? NO_OTHERS,
    tagged,
    frameChanges: changes.filter(({ kind, slug }) => isOfIndicator(kind, slug, indicator)),
  };
}

function isOfIndicator(kind: FrameChange["kind"], slug: string, indicator: IndicatorFrame): boolean {
  return (
    kind === "TRACKER" ||
    (kind === "INDICATOR" && slug === indicator.slug) ||
    (kind === "THEME" && slug === indicator.themeSlug)
  );
}

/** What PostgreSQL gives as JSON has its moments as text. */
function withMoment<R extends { recordedAt: Date }>(row: R): R {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

type FoundIndicator = IndicatorFrame &
  ReviewKnown &
  Pick<IndicatorPage, "reviews" | "checks" | "tagged" | "frameChanges">;

async function indicatorFrame(tracker: string, slug: string, view: AskedView): Promise<FoundIndicator | null> {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  const [frame] = await db.$queryRaw<FoundIndicator[]>`
    SELECT indicator.id, indicator.tracker_id AS "trackerId", indicator.slug, indicator.title,
      jsonb_build_object('slug', t.slug, 'title', t.title) AS tracker,
      h.title AS theme, h.slug AS "themeSlug", ${frameChanges(Prisma.sql`present.id`, view.knownBefore)} AS "frameChanges", indicator.observes, indicator.article_sentence AS "articleSentence", indicator.basis, indicator.significance,
      indicator.review_every_days AS "reviewEveryDays", indicator.review_note AS "reviewNote",
      indicator.retired_on AS "retiredOn", indicator.retired_reason AS "retiredReason",
      ${REVIEW_COLUMNS}, ${reviewsIn(view)} AS reviews, ${checksIn(view)} AS checks, ${taggedItems(view)} AS tagged,
      indicator.searched_until AS "searchedUntil", coalesce(indicator.known_gaps, '{}') AS "knownGaps", coalesce(indicator.counts, '[]') AS counts,
      (SELECT jsonb_build_object('version', c.version, 'note', c.note,
          'rules', (SELECT jsonb_object_agg(r.level, r.text) FROM rule r WHERE r.codebook_id = c.id))
        FROM codebook c WHERE c.indicator_id = indicator.id AND (${view.knownBefore}::timestamptz IS NULL OR c.recorded_at < ${view.knownBefore})
        ORDER BY c.version DESC LIMIT 1) AS codebook,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'note', c.note, 'on', to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY c.version), '[]')
        FROM codebook c WHERE c.indicator_id = indicator.id AND c.version > 1 AND (${view.knownBefore}::timestamptz IS NULL OR c.recorded_at < ${view.knownBefore})
          AND c.recorded_at < ${endOfDay(view.asOf)}) AS "ruleChanges"
    FROM tracker present JOIN indicator found ON found.tracker_id = present.id
    ${joinKnown("tracker", "t", Prisma.sql`present.id`, view.knownBefore)}
    ${joinKnown("indicator", "indicator", Prisma.sql`found.id`, view.knownBefore)}
    ${joinKnown("theme", "h", Prisma.sql`indicator.theme_id`, view.knownBefore)}
    ${reviewIn(view)}
    WHERE present.slug = ${tracker} AND found.slug = ${slug}`;
  return frame ?? null;
}

/** The rules of an indicator and the judgements on it that count at a view; null where the tracker has no such indicator. */
export async function indicatorJudged(tracker: string, slug: string, view: AskedView) {
  const frame = await indicatorFrame(tracker, slug, view);
  return frame && { ...frame, assessments: await assessmentsOf(frame, view) };
}

/** A row of which the standing one alone tells what contradicts it. */
type FoundAssessment = AssessmentRow & { contradictedBy: OtherItems | null };

/** SQL for the columns of an `AssessmentRow`, for an assessment `a` under a codebook `c`, as known before a moment. */
export function assessmentColumns(knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`a.number, a.level, a.confidence, a.confidence_reason AS "confidenceReason", a.rationale, a.effective_on AS "effectiveOn",
      a.rule_exception AS "ruleException", c.version AS "codebookVersion", ${stateShown("assessment", knownBefore)} AS state, a.signed_as AS "signedAs", a.recorded_at AS "recordedAt",
      ${citationsAsOf("assessment", knownBefore)} AS citations, ${citedChecks("assessment", knownBefore)} AS checks,
      ${approvalShown("assessment", knownBefore)} AS approval, ${dissentsFrom(knownBefore)} AS dissents`;
}

function assessmentsOf({ id, trackerId }: IndicatorFrame, view: AskedView): Promise<FoundAssessment[]> {
  return db.$queryRaw<FoundAssessment[]>`
    SELECT ${assessmentColumns(view.knownBefore)},
      CASE WHEN row_number() OVER (ORDER BY a.effective_on DESC, a.recorded_at DESC, a.id DESC) = 1
        THEN ${contradicting(trackerId, view.knownBefore)} END AS "contradictedBy"
    FROM assessments_known(${id}::integer, ${view.asOf}, ${view.knownBefore}::timestamptz) a
    JOIN codebook c ON c.id = a.codebook_id
    ORDER BY a.effective_on DESC, a.recorded_at DESC, a.id DESC`;
}
