import "server-only";
import { db } from "@/lib/db";
import { judgingAddress, type Waiting } from "@/lib/queue/rules";
import { CHANGE_COLUMNS, CHANGE_JOINS, type JudgementChange } from "./read";
import { changeInWords } from "./rules";

type WaitingChange = JudgementChange & { tracker: string; title: string; hasRules: boolean };

/** The judgements whose basis changed and which nobody looked at since, the longest waiting first. */
export async function basisWaiting(): Promise<Waiting[]> {
  const changes = await db.$queryRaw<WaitingChange[]>`
    SELECT t.slug AS tracker, coalesce(i.title, o.statement) AS title, ${CHANGE_COLUMNS},
      EXISTS (SELECT 1 FROM codebook WHERE codebook.indicator_id = i.id) AS "hasRules"
    FROM tracker t CROSS JOIN LATERAL basis_changes(t.id, NULL) c ${CHANGE_JOINS}
    WHERE c.settled_at IS NULL AND i.retired_on IS NULL
    ORDER BY c.changed_at, c.retraction_id, c.rating_id`;
  const lines = new Map<string, Waiting>();
  for (const change of changes) {
    const { tracker, title, changedAt } = change;
    const href = addressOf(change);
    const line = lines.get(href) ?? { tracker, href, title, note: "", since: changedAt, ...orElse(change) };
    const cause = `${changeInWords(change)}.`;
    if (!line.note.includes(cause)) line.note = `${line.note} ${cause}`.trim();
    lines.set(href, line);
  }
  return [...lines.values()];
}

/** A judgement on an indicator may hold in spite of it. */
function orElse({ tracker, indicator }: WaitingChange): Pick<Waiting, "orElse"> {
  if (indicator === null) return {};
  const href = `/desk/trackers/${tracker}/indicators/${indicator}/reviews/new`;
  return { orElse: { href, words: "Reviewed, unchanged" } };
}

/** Where it is settled: an indicator by a new judgement or a review, an outlook that is on none by its result. */
function addressOf({ tracker, indicator, outlook, hasRules }: WaitingChange): string {
  return indicator === null
    ? `/desk/trackers/${tracker}/outlooks/${outlook}/results/new`
    : judgingAddress(tracker, indicator, hasRules);
}
