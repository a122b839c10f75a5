import "server-only";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Portion, Portioned } from "@/lib/queue/rules";
import { LIKELIHOODS } from "@/lib/scales/rules";

const shown = {
  number: true,
  statement: true,
  likelihood: true,
  dueOn: true,
  tracker: { select: { slug: true } },
} as const;

/** The outlooks whose last day is past and of which nobody has said what became of them, the longest due first. */
export async function outlooksWaiting(today: string, { tracker, skip, take }: Portion): Promise<Portioned> {
  const of = tracker === null ? {} : { tracker: { slug: tracker } };
  const where = { dueOn: { lt: today }, results: { none: {} }, ...of };
  const [due, count] = await Promise.all([
    db.outlook.findMany({ where, orderBy: [{ dueOn: "asc" }, { id: "asc" }], skip, take, select: shown }),
    db.outlook.count({ where }),
  ]);
  const lines = due.map(({ number, statement, likelihood, dueOn, tracker: { slug } }) => ({
    tracker: slug,
    href: `/desk/trackers/${slug}/outlooks/${number}/results/new`,
    title: statement,
    note: `${LIKELIHOODS[likelihood].words}, due ${dateInWords(dueOn)}: what became of it?`,
    since: dueOn,
  }));
  return { lines, count };
}
