import "server-only";
import { addDays } from "@/lib/dates/days";
import { parseDate } from "@/lib/dates/rules";
import { db } from "@/lib/db";
import type { Bearing } from "@/lib/scales/rules";
import { joinKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import { AGAINST, type Beside, NO_OTHERS, type OtherItem, type OtherItems } from "./rules";

/** So many are named. */
const MOST = 20;

/**
 * SQL for the `OtherItems` that contradict an assessment `a` of a tracker, as known before a moment: they bear on its
 * indicator the other way than its level points, and happened in the period that it speaks of, from the first day of the
 * earliest item that it cites to its effective day. The last first; what was retracted does not count.
 */
export function contradicting(trackerId: number | Prisma.Sql, knownBefore: Date | null): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_build_object('count', coalesce(max(other.count), 0),
      'named', coalesce(jsonb_agg(jsonb_build_object('number', other.number, 'headline', other.headline,
        'occurred', other.occurred, 'origin', s.name) ORDER BY other.occurred_first DESC, other.evidence_id DESC), '[]'))
    FROM (
      SELECT e.number, v.headline, v.occurred, v.origin_id, v.occurred_first, v.evidence_id, count(*) OVER () AS count
      FROM evidence_known(${trackerId}::integer, ${knownBefore}::timestamptz) v
      JOIN evidence_bearing b ON b.version_id = v.id AND b.indicator_id = a.indicator_id
        AND b.bearing::text = ${JSON.stringify(AGAINST)}::jsonb ->> a.level::text
      JOIN evidence e ON e.id = v.evidence_id
      WHERE v.state <> 'RETRACTED' AND v.occurred_first <= a.effective_on AND v.occurred_last >= coalesce((
        SELECT min(cited.occurred_first) FROM assessment_citation c
        JOIN evidence_version cited ON cited.id = c.version_id
        WHERE c.assessment_id = a.id), a.effective_on)
      ORDER BY v.occurred_first DESC, v.evidence_id DESC
      LIMIT ${MOST}) AS other
    ${joinKnown("source_now", "s", Prisma.sql`other.origin_id`, knownBefore)})`;
}

interface Shown {
  occurred: string;
  bearings: { slug: string; bearing: Bearing }[];
}

/**
 * The items beside an item, as known before a moment: their first and last days differ from its own by one day at most,
 * which the time zones of two places can make, and they bear on an indicator that it bears on too, neither of them
 * neutrally.
 */
export async function besideItem(
  tracker: string,
  number: number,
  { occurred, bearings }: Shown,
  { knownBefore }: Pick<View, "knownBefore">,
): Promise<Beside> {
  const date = parseDate(occurred);
  const own = bearings.filter(({ bearing }) => bearing !== "NEUTRAL");
  if (!date.ok || own.length === 0) return { alike: NO_OTHERS, opposed: NO_OTHERS };
  const near = (day: string) => Prisma.sql`BETWEEN ${addDays(day, -1)} AND ${addDays(day, 1)}`;
  const rows = await db.$queryRaw<(OtherItem & { isOpposed: boolean; count: number })[]>`
    SELECT number, headline, occurred, origin, "isOpposed", count FROM (
    SELECT *, count(*) OVER (PARTITION BY "isOpposed")::integer AS count,
      row_number() OVER (PARTITION BY "isOpposed" ORDER BY occurred_first DESC, number DESC) AS place FROM (
    SELECT e.number, v.headline, v.occurred, s.name AS origin, v.occurred_first, bool_or(b.bearing::text <> own.bearing) AS "isOpposed"
    FROM tracker t
    CROSS JOIN LATERAL evidence_known(t.id, ${knownBefore}::timestamptz) v
    JOIN evidence_bearing b ON b.version_id = v.id AND b.bearing <> 'NEUTRAL'
    JOIN indicator i ON i.id = b.indicator_id
    JOIN jsonb_to_recordset(${JSON.stringify(own)}::jsonb) AS own (slug text, bearing text) ON own.slug = i.slug
    JOIN evidence e ON e.id = v.evidence_id
    ${joinKnown("source_now", "s", Prisma.sql`v.origin_id`, knownBefore)}
    WHERE t.slug = ${tracker} AND e.number <> ${number} AND v.state <> 'RETRACTED'
      AND v.occurred_first ${near(date.value.first)} AND v.occurred_last ${near(date.value.last)}
    GROUP BY e.number, v.headline, v.occurred, v.occurred_first, s.name) AS beside) AS placed
    WHERE place <= ${MOST} ORDER BY occurred_first DESC, number DESC`;
  const of = (isOpposed: boolean): OtherItems => {
    const own = rows.filter((row) => row.isOpposed === isOpposed);
    return { named: own.map(({ isOpposed: _, count: __, ...item }) => item), count: own[0]?.count ?? 0 };
  };
  return { alike: of(false), opposed: of(true) };
}
