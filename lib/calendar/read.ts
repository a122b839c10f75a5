import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { isToCome, valuesOf } from "./rules";

/** How many events are told where the calendar stands beside something else. */
const NEXT = 5;

/** An event of a tracker's calendar, as it was entered last before a moment. */
export interface ExpectedEvent {
  number: number;
  title: string;
  expected: string;
  expectedFirst: string;
  expectedLast: string;
  note: string | null;
  url: string | null;
  outcome: string | null;
  indicators: { slug: string; title: string }[];
}

/**
 * A tracker's calendar as known before a moment (null: now), the earliest first. The rows change, so that what they said
 * at another time is read from the ledger, which holds every state of them.
 */
export function calendarKnown(trackerId: number, knownBefore: Date | null): Promise<ExpectedEvent[]> {
  return db.$queryRaw<ExpectedEvent[]>`
    SELECT e.number, said->>'title' AS title, said->>'expected' AS expected, said->>'expected_first' AS "expectedFirst",
      said->>'expected_last' AS "expectedLast", said->>'note' AS note, said->>'url' AS url, said->>'outcome' AS outcome,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title) ORDER BY i.position), '[]')
        FROM indicator ${joinKnown("indicator", "i", Prisma.sql`indicator.id`, knownBefore)} WHERE said->'indicators' @> to_jsonb(indicator.id)) AS indicators
    FROM expected_event e
    JOIN tracker t ON t.id = e.tracker_id
    CROSS JOIN LATERAL (
      SELECT p.after::jsonb AS said FROM ledger_entry l JOIN ledger_payload p ON p.sequence = l.sequence
      WHERE l.subject = t.slug || '/calendar/' || e.number
        AND (${knownBefore}::timestamptz IS NULL OR l.at < ${knownBefore})
      ORDER BY l.sequence DESC LIMIT 1) AS entered
    WHERE e.tracker_id = ${trackerId} AND (said->>'is_expected')::boolean
    ORDER BY said->>'expected_first', said->>'expected_last', e.number`;
}

/** The next events of a view that are still to come, the earliest first. */
export async function eventsToCome(trackerId: number, { asOf, knownBefore }: View): Promise<ExpectedEvent[]> {
  const events = await calendarKnown(trackerId, knownBefore);
  return events.filter((event) => isToCome(event, asOf)).slice(0, NEXT);
}

/** A tracker with its calendar as it stands, for the desk; null where there is no such tracker. */
export async function calendarOnDesk(slug: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true, title: true } });
  return tracker && { title: tracker.title, events: await calendarKnown(tracker.id, null) };
}

/** What somebody needs who puts an event on the calendar; null where there is no such tracker. */
export async function eventForm(slug: string) {
  if (!isSlug(slug)) return null;
  return db.tracker.findUnique({
    where: { slug },
    select: {
      title: true,
      indicators: { where: { retiredOn: null }, select: { slug: true, title: true }, orderBy: { position: "asc" } },
    },
  });
}

/** One event as its form begins; null where the calendar has none of this number. */
export async function eventOnDesk(slug: string, number: number) {
  if (!isSlug(slug)) return null;
  const event = await db.expectedEvent.findFirst({
    where: { number, isExpected: true, tracker: { slug } },
    include: { indicators: { select: { indicator: { select: { slug: true } } } } },
  });
  if (!event) return null;
  const version = await db.ledgerEntry.count({ where: { subject: `${slug}/calendar/${number}` } });
  return { title: event.title, expected: event.expected, outcome: event.outcome, values: valuesOf(event, version) };
}
