import "server-only";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Waiting } from "@/lib/queue/rules";
import { LIKELIHOODS } from "@/lib/scales/rules";

/** The outlooks whose last day is past and of which nobody has said what became of them, the longest due first. */
export async function outlooksWaiting(today: string): Promise<Waiting[]> {
  const due = await db.outlook.findMany({
    where: { dueOn: { lt: today }, results: { none: {} } },
    select: {
      number: true,
      statement: true,
      likelihood: true,
      dueOn: true,
      tracker: { select: { slug: true } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return due.map(({ number, statement, likelihood, dueOn, tracker: { slug } }) => ({
    tracker: slug,
    href: `/desk/trackers/${slug}/outlooks/${number}/results/new`,
    title: statement,
    note: `${LIKELIHOODS[likelihood].words}, due ${dateInWords(dueOn)}: what became of it?`,
    since: dueOn,
  }));
}
