import "server-only";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Waiting } from "@/lib/queue/rules";

/** The expected events that are past and of which nobody has said what came of them, the longest past first. */
export async function eventsWaiting(today: string): Promise<Waiting[]> {
  const past = await db.expectedEvent.findMany({
    where: { isExpected: true, outcome: null, expectedLast: { lt: today } },
    select: { number: true, title: true, expected: true, expectedLast: true, tracker: { select: { slug: true } } },
    orderBy: [{ expectedLast: "asc" }, { id: "asc" }],
  });
  return past.map(({ number, title, expected, expectedLast, tracker: { slug } }) => ({
    tracker: slug,
    href: `/desk/trackers/${slug}/calendar/${number}/outcome/new`,
    title,
    note: `Expected ${dateInWords(expected)}: what came of it?`,
    since: expectedLast,
  }));
}
