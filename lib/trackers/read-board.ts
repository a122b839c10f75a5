import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { assessmentsIn, type KnownAssessment } from "@/lib/assessments/read";
import { levelSpans } from "@/lib/assessments/rules";
import { unsettledIn } from "@/lib/basis/read";
import { basesIn } from "@/lib/basis/read-standing";
import { eventsToCome } from "@/lib/calendar/read";
import { movedIn } from "@/lib/changes/read";
import { itemsChangedSince } from "@/lib/corrections/read-since";
import { type FrameChange, inOrder, type LaterChange } from "@/lib/corrections/rules";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { type RetiredIndicator, retiredBy } from "@/lib/indicators/read-retired";
import { countRecorded, lastRecorded, type News, type NewsCounted, newsCounts } from "@/lib/news/read";
import { REVIEW_COLUMNS, type ReviewKnown, reviewIn } from "@/lib/reviews/read-known";
import { trendBetween } from "@/lib/scales/reckoning";
import type { EditorialState } from "@/lib/scales/rules";
import { type Counted, scored } from "@/lib/scenarios/reckoning";
import { lastDayAtHand, type View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { recordedOnlyFrom } from "./first-record";
import { FIRST_RECORD } from "./read";
import { frameChanges } from "./read-frame-changes";
import { allKnown, fitsKnown, joinKnown } from "./read-known";

/** The words under a board tell what moved in so many days. */
const RECENT_DAYS = 30;

/**
 * What the board of a tracker shows in a view; null where there is no such tracker. Its news is what was recorded at a
 * moment (null: any) or after it.
 */
export async function trackerBoard(slug: string, view: View, newsFrom: Date | null = null) {
  if (!isSlug(slug)) return null;
  const [tracker] = await db.$queryRaw<BoardHead[]>`
    SELECT tracker.id, tracker.slug, shown.title, shown.question, ${FIRST_RECORD} AS "firstRecordedAt", ${retiredBy(view)} AS retired,
      ${frameChanges(Prisma.sql`tracker.id`, view.knownBefore)} AS "frameChanges",
      ${scenarioFits(view)} AS scenarios, ${lastRecorded(view, lastDayAtHand(view), newsFrom)} AS news,
      ${countRecorded(view, lastDayAtHand(view), newsFrom)} AS counted
    FROM tracker ${joinKnown("tracker", "shown", Prisma.sql`tracker.id`, view.knownBefore)} WHERE tracker.slug = ${slug}`;
  if (!tracker) return null;
  const recently = { from: addDays(view.asOf, -RECENT_DAYS), to: view.asOf };
  const [indicators, expected, { moved, otherwise }] = await Promise.all([
    indicatorsWithNewest(tracker.id, view),
    eventsToCome(tracker.id, view),
    movedIn(tracker.id, recently, view.knownBefore),
  ]);
  const { firstRecordedAt, counted, id: _, frameChanges: frame, ...head } = tracker;
  const news = head.news.map((one) => ({ ...one, at: Date.parse(one.recordedAt) }));
  const rows = indicators.map((indicator) => ({
    ...boardRow(indicator),
    news: news.filter(({ indicators }) => indicators.includes(indicator.slug)).map(({ kind, at }) => ({ kind, at })),
  }));
  return {
    ...head,
    /** How much the levels speak against each scenario. */
    scenarios: head.scenarios.map(scored),
    news,
    /** All that was recorded from that moment on; nothing where none was given. */
    newsCounts: newsCounts(counted),
    recordedOnlyFrom: recordedOnlyFrom(firstRecordedAt, view),
    rows,
    expected,
    recently: { ...recently, moved },
    /** What was changed, since the moment up to which the view knows, of the judgements, items and names on the board. */
    changedSince: { items: laterChanges(indicators), judgements: otherwise, frame },
  };
}

export type Board = NonNullable<Awaited<ReturnType<typeof trackerBoard>>>;
export type BoardRow = Board["rows"][number];

interface BoardHead {
  id: number;
  slug: string;
  title: string;
  question: string;
  firstRecordedAt: Date | null;
  /** The last one first. */
  retired: RetiredIndicator[];
  scenarios: Counted[];
  frameChanges: FrameChange[];
  /** The last recorded first. */
  news: News[];
  counted: NewsCounted[];
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
  /** Those that count, the standing one first. */
  known: KnownAssessment[];
  /** Whether something that the standing judgement rests on fell and nobody looked at it since. */
  isBasisChanged: boolean;
  /** What was changed of the newest item and of those that the standing judgement rests on, since the view. */
  itemsChanged: (Omit<LaterChange, "recordedAt"> & { recordedAt: string })[];
}

function boardRow({ id: _, known, itemsChanged: __, ...shown }: IndicatorWithNewest) {
  const [standing, before] = known;
  const spans = levelSpans(known);
  return {
    ...shown,
    level: standing?.level ?? "NOT_YET_RATED",
    trend: trendBetween(before?.level ?? null, standing?.level ?? null),
    confidence: standing?.confidence ?? null,
    /** The number of the standing judgement; null where there is none. */
    assessment: standing?.number ?? null,
    signedAs: standing?.signedAs ?? null,
    assessedOn: standing?.effectiveOn ?? null,
    /** The state of the standing judgement; null where there is none. */
    state: standing?.state ?? null,
    /** The day since which the level holds. */
    since: spans.at(-1)?.from ?? null,
    spans,
  };
}

/** Each item once, what was retracted first. */
function laterChanges(indicators: IndicatorWithNewest[]): LaterChange[] {
  const byItem = new Map(indicators.flatMap(({ itemsChanged }) => itemsChanged.map((change) => [change.item, change])));
  return inOrder([...byItem.values()].map((change) => ({ ...change, recordedAt: new Date(change.recordedAt) })));
}

function indicatorsWithNewest(trackerId: number, view: View): Promise<IndicatorWithNewest[]> {
  return db.$queryRaw`
    WITH unsettled AS MATERIALIZED (${unsettledIn(trackerId, view.knownBefore)}),
      basis AS MATERIALIZED (${basesIn(trackerId, view.knownBefore)})
    SELECT indicator.id, indicator.slug, indicator.title, theme.slug AS theme, theme.title AS "themeTitle",
      indicator.searched_until AS "searchedUntil", newest.item AS newest, ${REVIEW_COLUMNS},
      held.known, EXISTS (SELECT 1 FROM unsettled WHERE unsettled.id = (held.known->0->>'id')::integer) AS "isBasisChanged",
      CASE WHEN jsonb_array_length(held.known) > 0 THEN origins_of((held.known->0->>'id')::integer, ${view.knownBefore}::timestamptz) END AS origins,
      coalesce(later.changes, '[]') AS "itemsChanged"
    FROM ${allKnown("indicator", trackerId, view.knownBefore)} AS indicator
    ${joinKnown("theme", "theme", Prisma.sql`indicator.theme_id`, view.knownBefore)}
    ${reviewIn(view)}
    CROSS JOIN LATERAL (SELECT ${assessmentsIn(view)} AS known) AS held
    LEFT JOIN LATERAL (
      SELECT json_build_object('number', evidence.number, 'headline', version.headline, 'occurred', version.occurred,
        'state', state_of_version(version.id, version.state, ${view.knownBefore}::timestamptz)) AS item
      FROM evidence_known(${trackerId}, ${view.knownBefore}::timestamptz) AS version
      JOIN evidence_bearing AS bearing ON bearing.version_id = version.id AND bearing.indicator_id = indicator.id
      JOIN evidence ON evidence.id = version.evidence_id
      WHERE version.occurred_first <= ${lastDayAtHand(view)} AND version.state <> 'RETRACTED'
      ORDER BY version.occurred_first DESC, version.evidence_id DESC
      LIMIT 1
    ) AS newest ON true
    LEFT JOIN basis ON basis.assessment = (held.known->0->>'id')::integer
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(to_jsonb(changed)) AS changes
      FROM (${itemsChangedSince(trackerId, view.knownBefore, Prisma.sql`(newest.item->>'number')::integer || basis.items`)}) AS changed
    ) AS later ON ${view.knownBefore}::timestamptz IS NOT NULL
    WHERE indicator.retired_on IS NULL OR indicator.retired_on > ${view.asOf}
    ORDER BY theme.position, theme.id, indicator.position, indicator.id`;
}

/** SQL for what is `Counted` of each scenario of a `tracker`, in its order. */
function scenarioFits({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('slug', fits.slug, 'title', fits.title, 'counted', fits.counted,
      'inconsistent', fits.inconsistent, 'veryInconsistent', fits.very_inconsistent) ORDER BY fits.position, fits.id), '[]')
    FROM (
      SELECT scenario.id, scenario.slug, scenario.title, scenario.position,
        count(fit.fit) FILTER (WHERE fit.fit <> 'NOT_APPLICABLE') AS counted,
        count(fit.fit) FILTER (WHERE fit.fit = 'INCONSISTENT') AS inconsistent,
        count(fit.fit) FILTER (WHERE fit.fit = 'VERY_INCONSISTENT') AS very_inconsistent
      FROM ${allKnown("scenario", Prisma.sql`tracker.id`, knownBefore)} AS scenario
      LEFT JOIN LATERAL (
        SELECT fit.fit FROM ${fitsKnown(Prisma.sql`scenario.id`, knownBefore)} AS fit
        ${joinKnown("indicator", "indicator", Prisma.sql`fit.indicator_id`, knownBefore)}
        CROSS JOIN LATERAL (SELECT level FROM assessments_known(fit.indicator_id, ${asOf}, ${knownBefore}::timestamptz) LIMIT 1) AS standing
        WHERE fit.level = standing.level AND (indicator.retired_on IS NULL OR indicator.retired_on > ${asOf})
      ) AS fit ON true
      GROUP BY scenario.id, scenario.slug, scenario.title, scenario.position) AS fits)`;
}
