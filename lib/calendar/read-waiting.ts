import "server-only";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Portion, Portioned } from "@/lib/queue/rules";

const shown = {
  number: true,
  title: true,
  expected: true,
  expectedLast: true,
  tracker: { select: { slug: true } },
} as const;

/** The expected events that are past and of which nobody has said what came of them, the longest past first. */
export async function eventsWaiting(today: string, { tracker, skip, take }: Portion): Promise<Portioned> {
  const of = tracker === null ? {} : { tracker: { slug: tracker } };
  const where = { isExpected: true, outcome: null, expectedLast: { lt: today }, ...of };
  const [past, count] = await Promise.all([
    db.expectedEvent.findMany({ where, orderBy: [{ expectedLast: "asc" }, { id: "asc" }], skip, take, select: shown }),
    db.expectedEvent.count({ where }),
  ]);
  const lines = past.map(({ number, title, expected, expectedLast, tracker: { slug } }) => ({
    tracker: slug,
    href: `/desk/trackers/${slug}/calendar/${number}/outcome/new`,
    title,
    note: `Expected ${dateInWords(expected)}: what came of it?`,
    since: expectedLast,
  }));
  return { lines, count };
}
