import "server-only";
import { db } from "@/lib/db";
import { judgingAddress, type Portion, type Portioned, type Waiting } from "@/lib/queue/rules";
import { CHANGE_COLUMNS, CHANGE_JOINS, type JudgementChange } from "./read";
import { changeInWords } from "./rules";

type WaitingChange = JudgementChange & {
  tracker: string;
  title: string;
  hasRules: boolean;
  since: Date;
  count: number;
};

/** The judgements whose basis changed and which nobody looked at since, the longest waiting first. */
export async function basisWaiting({ tracker, skip, take }: Portion): Promise<Portioned> {
  const changes = await db.$queryRaw<WaitingChange[]>`
    WITH waiting AS (
      SELECT t.slug AS tracker, coalesce(i.title, o.statement) AS title, ${CHANGE_COLUMNS},
        EXISTS (SELECT 1 FROM codebook WHERE codebook.indicator_id = i.id) AS "hasRules",
        c.retraction_id, c.rating_id, i.id AS indicator_id, CASE WHEN i.id IS NULL THEN o.id END AS outlook_id
      FROM tracker t CROSS JOIN LATERAL basis_changes(t.id, NULL) c ${CHANGE_JOINS}
      WHERE c.settled_at IS NULL AND i.retired_on IS NULL AND (${tracker}::text IS NULL OR t.slug = ${tracker})
    ), dated AS (
      SELECT *, min("changedAt") OVER (PARTITION BY indicator_id, outlook_id) AS since FROM waiting
    ), placed AS (
      SELECT *, dense_rank() OVER (ORDER BY since, indicator_id, outlook_id) AS place FROM dated
    )
    SELECT *, (SELECT max(place)::integer FROM placed) AS count FROM placed
    WHERE place > ${skip} AND place <= ${skip + take}
    ORDER BY place, "changedAt", retraction_id, rating_id`;
  const lines = new Map<string, Waiting>();
  for (const change of changes) {
    const { tracker, title, since } = change;
    const href = addressOf(change);
    const line = lines.get(href) ?? { tracker, href, title, note: "", since, ...orElse(change) };
    const cause = `${changeInWords(change)}.`;
    if (!line.note.includes(cause)) line.note = `${line.note} ${cause}`.trim();
    lines.set(href, line);
  }
  return { lines: [...lines.values()], count: changes[0]?.count ?? 0 };
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
