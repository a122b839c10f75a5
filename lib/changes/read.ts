import "server-only";
import type { LaterJudgement } from "@/lib/corrections/rules";
import { endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Confidence, Level } from "@/lib/scales/rules";
import { FIRST_RECORD } from "@/lib/trackers/read";
import { allKnown, joinKnown } from "@/lib/trackers/read-known";
import { Prisma } from "@/prisma/generated/client";
import type { Period } from "./period";
import { type RecordedChange, recordedChanges } from "./read-recorded";

/** What moved and what was learned in a period. */
export interface Changes {
  /** How many were watched at the period's end. */
  indicators: number;
  /** The moment of the tracker's first record, where it lies in the period: all that was put down then is older. */
  beganAt: Date | null;
  /** Indicators whose level at the end of the period is another than at its beginning, as both are known. */
  moved: LevelChange[];
  /** Indicators whose level at the period's beginning was held to be another before what was recorded in it. */
  revised: LevelChange[];
  recorded: RecordedChange[];
}

export interface LevelChange {
  slug: string;
  title: string;
  before: Level;
  after: Level;
  /** The judgement that gave the second level; null where the level ran out or a judgement is gone from view. */
  reason: Judgement | null;
}

export interface Judgement {
  number: number;
  level: Level;
  confidence: Confidence | null;
  effectiveOn: string;
  rationale: string;
}

/** The moments between which something was recorded in a period: from the first on, and before the second. */
export interface Recorded {
  from: Date;
  before: Date;
}

/**
 * What changed in a tracker in a period, on both clocks, as known before a moment (null: now). What its record began
 * with was not learned then.
 */
export async function changesIn(
  trackerId: number,
  period: Period,
  recorded: Recorded,
  knownBefore: Date | null = null,
): Promise<Changes> {
  const first = await firstRecord(trackerId);
  const beganAt = first !== null && first >= recorded.from && first < recorded.before ? first : null;
  const later = beganAt ? { ...recorded, from: new Date(beganAt.getTime() + 1) } : recorded;
  const [levels, changes] = await Promise.all([
    levelsAt(trackerId, period, later, knownBefore),
    recordedChanges(trackerId, period, later),
  ]);
  return {
    indicators: levels.length,
    beganAt,
    moved: movedAmong(levels),
    revised: levels.flatMap(({ slug, title, held, found }) => changed({ slug, title }, held, found)),
    recorded: changes,
  };
}

interface Moved {
  /** Indicators whose level changed in the period, as known before the moment. */
  moved: LevelChange[];
  /** Those that are judged otherwise today for the period's last day. */
  otherwise: LaterJudgement[];
}

/** What moved in a period, as known before a moment (null: now). */
export async function movedIn(trackerId: number, period: Period, knownBefore: Date | null): Promise<Moved> {
  const recorded = { from: endOfDay(period.from), before: endOfDay(period.to) };
  const levels = await levelsAt(trackerId, period, recorded, knownBefore);
  // What nobody had judged then is not judged otherwise now.
  const otherwise = levels.flatMap(({ slug, title, end, today }) =>
    end && today && end.level !== today.level ? [{ slug, title, before: end.level, after: today.level }] : [],
  );
  return { moved: movedAmong(levels), otherwise };
}

function movedAmong(levels: Levels[]): LevelChange[] {
  return levels.flatMap(({ slug, title, start, end }) => changed({ slug, title }, start, end));
}

/** When the first rules or the first item of a tracker were put down; null where there are neither. */
async function firstRecord(trackerId: number): Promise<Date | null> {
  const [first] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT ${FIRST_RECORD} AS at FROM tracker WHERE id = ${trackerId}`;
  return first?.at ?? null;
}

interface Levels {
  slug: string;
  title: string;
  /** On the first day and on the last, as known. */
  start: Judgement | null;
  end: Judgement | null;
  /** On the first day, as it was known then and by the period's end. */
  held: Judgement | null;
  found: Judgement | null;
  /** On the last day, as known today. */
  today: Judgement | null;
}

const JUDGEMENT = Prisma.sql`jsonb_build_object('number', known.number, 'level', known.level,
  'confidence', known.confidence, 'effectiveOn', known.effective_on, 'rationale', known.rationale)`;

/** The standing judgements of every indicator that was watched at the period's end, in the order of the board. */
function levelsAt(
  trackerId: number,
  { from, to }: Period,
  recorded: Recorded,
  knownBefore: Date | null,
): Promise<Levels[]> {
  return db.$queryRaw<Levels[]>`
    SELECT indicator.slug, indicator.title, standing.*
    FROM ${allKnown("indicator", trackerId, knownBefore)} AS indicator
    ${joinKnown("theme", "theme", Prisma.sql`indicator.theme_id`, knownBefore)}
    CROSS JOIN LATERAL (SELECT
      (SELECT ${JUDGEMENT} FROM assessments_known(indicator.id, ${from}, ${knownBefore}::timestamptz) AS known LIMIT 1) AS start,
      (SELECT ${JUDGEMENT} FROM assessments_known(indicator.id, ${to}, ${knownBefore}::timestamptz) AS known LIMIT 1) AS "end",
      (SELECT ${JUDGEMENT} FROM assessments_known(indicator.id, ${from}, ${recorded.from}::timestamptz) AS known LIMIT 1) AS held,
      (SELECT ${JUDGEMENT} FROM assessments_known(indicator.id, ${from}, ${recorded.before}::timestamptz) AS known LIMIT 1) AS found,
      (SELECT ${JUDGEMENT} FROM assessments_known(indicator.id, ${to}, NULL) AS known LIMIT 1) AS today
    ) AS standing
    WHERE indicator.retired_on IS NULL OR indicator.retired_on > ${to}
    ORDER BY theme.position, indicator.position`;
}

function changed(
  indicator: { slug: string; title: string },
  before: Judgement | null,
  after: Judgement | null,
): LevelChange[] {
  const [from, to] = [before?.level ?? "NOT_YET_RATED", after?.level ?? "NOT_YET_RATED"];
  return from === to ? [] : [{ ...indicator, before: from, after: to, reason: after }];
}
