import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { Period } from "@/lib/changes/period";
import { type Changes, changesIn, type LevelChange } from "@/lib/changes/read";
import { changedSince } from "@/lib/corrections/read-since";
import type { ChangedSince } from "@/lib/corrections/rules";
import { addDays, endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { readFilter } from "@/lib/evidence/filter";
import { type EvidenceList, evidenceList } from "@/lib/evidence/read";
import { type Outlook, outlooksAt } from "@/lib/outlooks/read";
import { type Board, trackerBoard } from "@/lib/trackers/read-board";
import type { AskedView } from "@/lib/view";
import { type AskedBriefing, USUAL_DAYS, viewOf } from "./asked";
import { citedItems, type NotedItem, notedItems } from "./read-notes";

/** Of what happened in a period, so many items are told; the rest stand in the list. */
export const TOLD = 20;

/** What a briefing tells, and of what. */
export interface Briefing {
  tracker: { slug: string; title: string; question: string; licence: string };
  period: Period;
  /** The quiet period in place of which this one is told; null where this one was asked for. */
  instead: Period | null;
  view: AskedView;
  board: Board;
  changes: Changes;
  /** What happened, the most significant first. */
  items: EvidenceList;
  outlooks: Outlook[];
  /** The items that each judgement cites which gave a level, by "indicator/number". */
  cited: Map<string, number[]>;
  notes: Map<number, NotedItem>;
  since: ChangedSince;
}

interface TrackerHead {
  id: number;
  slug: string;
  title: string;
  question: string;
  licence: string;
}

type Happened = Pick<Briefing, "changes" | "items">;

/** All that a briefing tells of a tracker; null where there is no such tracker. */
export async function briefingOn(slug: string, asked: AskedBriefing): Promise<Briefing | null> {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, question: true, licence: true },
  });
  if (!tracker) return null;
  const happened = await happenedIn(tracker.id, asked.period, asked.view);
  const last = asked.isOpen && isQuiet(happened) ? await lastDay(tracker.id, asked.view) : null;
  if (last === null) return told(tracker, asked, { happened, instead: null });
  const period = { from: addDays(last, -USUAL_DAYS), to: last };
  const view = viewOf(asked.view, last);
  const then = await happenedIn(tracker.id, period, view);
  return told(tracker, { ...asked, period, view }, { happened: then, instead: asked.period });
}

interface Found {
  happened: Happened;
  instead: Period | null;
}

async function told(
  tracker: TrackerHead,
  asked: AskedBriefing,
  { happened, instead }: Found,
): Promise<Briefing | null> {
  const { id, ...head } = tracker;
  const { view, period } = asked;
  const judgements = [...happened.changes.moved, ...happened.changes.revised].flatMap(judgementOf);
  const [board, outlooks, cited] = await Promise.all([
    trackerBoard(tracker.slug, view),
    outlooksAt(id, view),
    citedItems(id, judgements),
  ]);
  if (!board) return null;
  const numbers = [
    ...[...cited.values()].flat(),
    ...happened.items.rows.map(({ number }) => number),
    ...happened.changes.recorded.flatMap(({ path }) => Number(/^evidence\/(\d+)$/.exec(path)?.[1] ?? 0)),
    ...outlooks.flatMap(({ citations }) => citations.map(({ item }) => item)),
  ];
  const [notes, items] = await Promise.all([
    notedItems(id, numbers, view.knownBefore),
    changedSince(id, view.knownBefore, numbers),
  ]);
  const { judgements: otherwise, frame } = board.changedSince;
  const since = { items, judgements: otherwise, frame };
  return { tracker: head, period, instead, view, board, ...happened, outlooks, cited, notes, since };
}

async function happenedIn(trackerId: number, period: Period, view: AskedView): Promise<Happened> {
  const query = { from: addDays(period.from, 1), to: period.to, sort: "-significance" };
  const nothingElse = { indicators: [], actors: [], sources: [] };
  const { filter } = readFilter(query, nothingElse);
  const ends = [endOfDay(period.to), ...(view.knownBefore ? [view.knownBefore] : [])].map((end) => end.getTime());
  const recorded = { from: endOfDay(period.from), before: new Date(Math.min(...ends)) };
  const [changes, list] = await Promise.all([
    changesIn(trackerId, period, recorded, view.knownBefore),
    evidenceList({ id: trackerId, ...nothingElse }, filter, view),
  ]);
  return { changes, items: { ...list, rows: list.rows.slice(0, TOLD) } };
}

function isQuiet({ changes: { moved, revised, recorded }, items }: Happened): boolean {
  return moved.length + revised.length + recorded.length + items.count === 0;
}

/** The last day of which an item tells that counts; null where none does. */
async function lastDay(trackerId: number, view: AskedView): Promise<string | null> {
  const [last] = await db.$queryRaw<{ day: string | null }[]>`
    SELECT max(occurred_first) AS day FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz)
    WHERE state <> 'RETRACTED' AND occurred_first <= ${view.asOf}`;
  return last?.day ?? null;
}

function judgementOf({ slug, reason }: LevelChange) {
  return reason ? [{ slug, number: reason.number }] : [];
}
