import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import { outlooksAt } from "@/lib/outlooks/read";
import { reviewIn } from "./read-known";

/** A day on which something of a tracker falls due. */
export interface Due {
  kind: "REVIEW" | "OUTLOOK";
  title: string;
  /** What to know of it, line by line. */
  lines: string[];
  dueOn: string;
  /** When what says so was last changed. */
  changedAt: Date;
  /** Its page, by its path, and what it is there. */
  path: string;
  what: string;
}

export interface DueDays {
  slug: string;
  title: string;
  /** The hash of the ledger's first entry, which no other site has. */
  instance: string;
  due: Due[];
}

interface DueReview {
  slug: string;
  title: string;
  dueOn: string;
  reviewedOn: string;
  reviewEveryDays: number;
  changedAt: Date;
}

/** When the indicators of a tracker are to be reviewed, and when its open outlooks fall due; null where there is no such tracker. */
export async function dueDays(slug: string, today: string): Promise<DueDays | null> {
  if (!isSlug(slug)) return null;
  const [tracker] = await db.$queryRaw<{ id: number; title: string; instance: string }[]>`
    SELECT id, title, coalesce((SELECT hash FROM ledger_entry WHERE sequence = 1), '') AS instance FROM tracker WHERE slug = ${slug}`;
  if (!tracker) return null;
  const [reviews, outlooks] = await Promise.all([
    dueReviews(tracker.id, today),
    outlooksAt(tracker.id, { asOf: today, knownBefore: null }),
  ]);
  const base = `/trackers/${slug}`;
  const due: Due[] = [
    ...reviews.map((review): Due => {
      const { title, dueOn, reviewedOn, reviewEveryDays, changedAt } = review;
      const lines = [`Last reviewed for ${dateInWords(reviewedOn)}, to be reviewed every ${reviewEveryDays} days.`];
      const path = `${base}/indicators/${review.slug}`;
      return { kind: "REVIEW", title: `Review due: ${title}`, lines, dueOn, changedAt, path, what: `${path}/review` };
    }),
    ...outlooks
      .filter(({ result }) => result === null)
      .map(({ number, statement, indicator, madeOn, dueOn, recordedAt }): Due => {
        const lines = [`Made on ${dateInWords(madeOn)}${indicator ? `, of ${indicator.title}` : ""}.`];
        const path = `${base}/outlooks`;
        const title = `Outlook due: ${statement}`;
        return { kind: "OUTLOOK", title, lines, dueOn, changedAt: recordedAt, path, what: `${path}/${number}` };
      }),
  ];
  const inOrder = due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { slug, title: tracker.title, instance: tracker.instance, due: inOrder };
}

function dueReviews(trackerId: number, today: string): Promise<DueReview[]> {
  return db.$queryRaw<DueReview[]>`
    SELECT indicator.slug, indicator.title, review.due_on AS "dueOn", review.reviewed_on AS "reviewedOn",
      indicator.review_every_days AS "reviewEveryDays", greatest(
        (SELECT max(recorded_at) FROM assessment WHERE indicator_id = indicator.id),
        (SELECT max(recorded_at) FROM review WHERE indicator_id = indicator.id),
        (SELECT max(at) FROM ledger_entry WHERE subject = tracker.slug || '/indicators/' || indicator.slug)) AS "changedAt"
    FROM indicator JOIN tracker ON tracker.id = indicator.tracker_id
    ${reviewIn({ asOf: today, knownBefore: null })}
    WHERE indicator.tracker_id = ${trackerId} AND review.due_on IS NOT NULL
    ORDER BY indicator.position, indicator.id`;
}
