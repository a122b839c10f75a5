import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { assessmentsByIndicator, type KnownAssessment } from "@/lib/assessments/read";
import { levelSpans } from "@/lib/assessments/rules";
import { unsettledAssessments } from "@/lib/basis/read";
import { basisOf, type StandingBasis } from "@/lib/basis/read-standing";
import { eventsToCome } from "@/lib/calendar/read";
import { movedIn } from "@/lib/changes/read";
import { changedSince } from "@/lib/corrections/read-since";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { retiredBy } from "@/lib/indicators/read-retired";
import { REVIEW_COLUMNS, type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import { trendBetween } from "@/lib/scales/reckoning";
import type { EditorialState } from "@/lib/scales/rules";
import { dayNow, type View } from "@/lib/view";

/** The words under a board tell what moved in so many days. */
const RECENT_DAYS = 30;

/** What the board of a tracker shows in a view; null where there is no such tracker. */
export async function trackerBoard(slug: string, view: View) {
  if (!isSlug(slug)) return null;
  const [tracker] = await db.$queryRaw<BoardHead[]>`
    SELECT tracker.id, tracker.title, tracker.question, min(codebook.recorded_at) AS "firstRecordedAt"
    FROM tracker
    LEFT JOIN indicator ON indicator.tracker_id = tracker.id
    LEFT JOIN codebook ON codebook.indicator_id = indicator.id
    WHERE tracker.slug = ${slug}
    GROUP BY tracker.id`;
  if (!tracker) return null;
  const recently = { from: addDays(view.asOf, -RECENT_DAYS), to: view.asOf };
  const [indicators, retired, assessments, unsettled, scenarios, expected, moved] = await Promise.all([
    indicatorsWithNewest(tracker.id, view),
    retiredBy(tracker.id, view.asOf),
    assessmentsByIndicator(tracker.id, view),
    unsettledAssessments(tracker.id, view.knownBefore),
    scenarioFits(tracker.id, view),
    eventsToCome(tracker.id, view),
    movedIn(tracker.id, recently, view.knownBefore),
  ]);
  const standing = [...assessments.values()].flatMap(([{ id } = { id: 0 }]) => id);
  const bases = await basisOf(tracker.id, standing);
  const rows = indicators.map((indicator) =>
    boardRow(indicator, { known: assessments.get(indicator.id) ?? [], unsettled, bases }),
  );
  const { firstRecordedAt } = tracker;
  /** Set where the view stands before anything was recorded: the day of the first record. */
  const recordedOnlyFrom =
    firstRecordedAt !== null && view.knownBefore !== null && firstRecordedAt >= view.knownBefore
      ? dayOfMoment(firstRecordedAt)
      : null;
  const shown = [
    ...rows.flatMap(({ newest }) => newest?.number ?? []),
    ...[...bases.values()].flatMap(({ items }) => items),
  ];
  const { title, question } = tracker;
  return {
    title,
    question,
    recordedOnlyFrom,
    rows,
    retired,
    scenarios,
    expected,
    recently: { ...recently, moved },
    /** What was changed, since the moment up to which the view knows, of the judgements and items on the board. */
    since: await changedSince(tracker.id, view, shown),
  };
}

export type Board = NonNullable<Awaited<ReturnType<typeof trackerBoard>>>;
export type BoardRow = Board["rows"][number];

interface BoardHead {
  id: number;
  title: string;
  question: string;
  /** Null where the tracker has no indicators. */
  firstRecordedAt: Date | null;
}

interface IndicatorWithNewest extends ReviewKnown {
  id: number;
  slug: string;
  title: string;
  theme: string;
  themeTitle: string;
  searchedUntil: string | null;
  /** From how many origins the items come that the standing judgement cites; null where nothing was judged. */
  origins: number | null;
  /** The newest item that bears on it; null where there is none. */
  newest: { number: number; headline: string; occurred: string; state: EditorialState } | null;
}

interface Judged {
  /** The assessments that count, the standing one first. */
  known: KnownAssessment[];
  unsettled: Set<number>;
  bases: Map<number, StandingBasis>;
}

function boardRow({ id: _, ...shown }: IndicatorWithNewest, { known, unsettled, bases }: Judged) {
  const [standing, before] = known;
  const spans = levelSpans(known);
  return {
    ...shown,
    level: standing?.level ?? "NOT_YET_RATED",
    trend: trendBetween(before?.level ?? null, standing?.level ?? null),
    confidence: standing?.confidence ?? null,
    /** The number of the standing judgement; null where there is none. */
    assessment: standing?.number ?? null,
    /** How many origins the standing judgement rests on. */
    origins: (standing && bases.get(standing.id)?.origins) ?? 0,
    signedAs: standing?.signedAs ?? null,
    assessedOn: standing?.effectiveOn ?? null,
    /** The state of the standing judgement; null where there is none. */
    state: standing?.state ?? null,
    /** The day since which the level holds. */
    since: spans.at(-1)?.from ?? null,
    spans,
    /** Whether something that the standing judgement rests on fell and nobody looked at it since. */
    isBasisChanged: standing !== undefined && unsettled.has(standing.id),
  };
}

/** The last day whose items can be the newest. East of Greenwich the day that is now may be tomorrow's by UTC. */
function newestUntil({ asOf, knownBefore }: View): string {
  return knownBefore === null && asOf === dayNow() ? addDays(asOf, 1) : asOf;
}

function indicatorsWithNewest(trackerId: number, view: View): Promise<IndicatorWithNewest[]> {
  return db.$queryRaw`
    SELECT indicator.id, indicator.slug, indicator.title, theme.slug AS theme, theme.title AS "themeTitle",
      indicator.searched_until AS "searchedUntil", newest.item AS newest,
      (SELECT origins_of(standing.id, ${view.knownBefore}::timestamptz)
        FROM assessments_known(indicator.id, ${view.asOf}, ${view.knownBefore}::timestamptz) AS standing LIMIT 1) AS origins,
      ${REVIEW_COLUMNS}
    FROM indicator
    JOIN theme ON theme.id = indicator.theme_id
    ${reviewIn(view)}
    LEFT JOIN LATERAL (
      SELECT json_build_object('number', evidence.number, 'headline', version.headline, 'occurred', version.occurred,
        'state', state_of_version(version.id, version.state, ${view.knownBefore}::timestamptz)) AS item
      FROM evidence_known(${trackerId}, ${view.knownBefore}::timestamptz) AS version
      JOIN evidence_bearing AS bearing ON bearing.version_id = version.id AND bearing.indicator_id = indicator.id
      JOIN evidence ON evidence.id = version.evidence_id
      WHERE version.occurred_first <= ${newestUntil(view)} AND version.state <> 'RETRACTED'
      ORDER BY version.occurred_first DESC, version.evidence_id DESC
      LIMIT 1
    ) AS newest ON true
    WHERE indicator.tracker_id = ${trackerId} AND (indicator.retired_on IS NULL OR indicator.retired_on > ${view.asOf})
    ORDER BY theme.position, theme.id, indicator.position, indicator.id`;
}

interface ScenarioFit {
  slug: string;
  title: string;
  /** Rated indicators whose level says something about the scenario. */
  counted: number;
  /** Those of them whose level does not contradict it. */
  compatible: number;
}

function scenarioFits(trackerId: number, { asOf, knownBefore }: View): Promise<ScenarioFit[]> {
  return db.$queryRaw`
    SELECT scenario.slug, scenario.title,
      count(fit.fit) FILTER (WHERE fit.fit <> 'NOT_APPLICABLE')::integer AS counted,
      count(fit.fit) FILTER (WHERE fit.fit IN ('NEUTRAL', 'CONSISTENT', 'VERY_CONSISTENT'))::integer AS compatible
    FROM scenario
    LEFT JOIN (
      indicator
      CROSS JOIN LATERAL (SELECT level FROM assessments_known(indicator.id, ${asOf}, ${knownBefore}::timestamptz) LIMIT 1) AS standing
      JOIN scenario_fit AS fit ON fit.indicator_id = indicator.id AND fit.level = standing.level
        AND (indicator.retired_on IS NULL OR indicator.retired_on > ${asOf})
    ) ON fit.scenario_id = scenario.id
    WHERE scenario.tracker_id = ${trackerId}
    GROUP BY scenario.id
    ORDER BY scenario.position, scenario.id`;
}
