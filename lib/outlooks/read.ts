import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import type { Likelihood } from "@/lib/scales/rules";
import { joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { Outcome, OutlookKind } from "./rules";

export interface OutlookResult {
  number: number;
  outcome: Outcome;
  note: string;
  signedAs: string;
  /** RFC 3339. */
  recordedAt: string;
}

/** An item in the version that an outlook rests on. */
export interface OutlookCitation {
  item: number;
  version: number;
  headline: string;
  occurred: string;
  isRetracted: boolean;
}

export interface Outlook {
  number: number;
  kind: OutlookKind;
  statement: string;
  likelihood: Likelihood;
  basis: string;
  madeOn: string;
  dueOn: string;
  signedAs: string;
  recordedAt: Date;
  indicator: { slug: string; title: string } | null;
  citations: OutlookCitation[];
  /** The last one, which holds; null while nobody said. */
  result: OutlookResult | null;
  /** What was said before, the newest first. */
  earlierResults: OutlookResult[];
}

/** A tracker's outlooks that were made and known by a view, those due first before those due later. */
export async function outlooksAt(trackerId: number, view: View): Promise<Outlook[]> {
  // A result has no day of its own: it holds from the moment at which it was recorded.
  const saidBefore = [endOfDay(view.asOf), ...(view.knownBefore ? [view.knownBefore] : [])].sort((a, b) => +a - +b)[0];
  const rows = await db.$queryRaw<(Omit<Outlook, "result" | "earlierResults"> & { results: OutlookResult[] })[]>`
    SELECT o.number, o.kind::text, o.statement, o.likelihood::text, o.basis, o.made_on AS "madeOn", o.due_on AS "dueOn",
      o.signed_as AS "signedAs", o.recorded_at AS "recordedAt",
      CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('slug', i.slug, 'title', i.title) END AS indicator,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('item', e.number, 'version', v.number, 'headline', v.headline,
          'occurred', v.occurred, 'isRetracted', EXISTS (
            SELECT FROM evidence_version l WHERE l.evidence_id = v.evidence_id AND l.state = 'RETRACTED'
              AND (${view.knownBefore}::timestamptz IS NULL OR l.recorded_at < ${view.knownBefore})))
        ORDER BY v.occurred_first DESC, e.number DESC), '[]')
        FROM outlook_citation x JOIN evidence_version v ON v.id = x.version_id JOIN evidence e ON e.id = v.evidence_id
        WHERE x.outlook_id = o.id) AS citations,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'outcome', r.outcome, 'note', r.note,
          'signedAs', r.signed_as, 'recordedAt', r.recorded_at) ORDER BY r.number DESC), '[]')
        FROM outlook_result r WHERE r.outlook_id = o.id AND r.recorded_at < ${saidBefore}::timestamptz) AS results
    FROM outlook o LEFT JOIN (indicator ${joinKnown("indicator", "i", Prisma.sql`indicator.id`, view.knownBefore)}) ON indicator.id = o.indicator_id
    WHERE o.tracker_id = ${trackerId} AND o.made_on <= ${view.asOf}
      AND (${view.knownBefore}::timestamptz IS NULL OR o.recorded_at < ${view.knownBefore})
    ORDER BY o.due_on, o.number`;
  return rows.map(({ results: [result = null, ...earlierResults], ...row }) => ({ ...row, result, earlierResults }));
}

/** One outlook as its result is about to be said; null where the tracker has none of this number. */
export async function outlookToSettle(tracker: string, number: number) {
  if (!isSlug(tracker)) return null;
  return db.outlook.findFirst({
    where: { number, tracker: { slug: tracker } },
    select: {
      statement: true,
      likelihood: true,
      basis: true,
      madeOn: true,
      dueOn: true,
      tracker: { select: { title: true } },
      results: { select: { number: true, outcome: true, note: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
}
