import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { ITEMS_IN_PART } from "./rules";

/** Every tracker with the highest number of its items, by title. */
export async function trackersForSitemap(): Promise<{ slug: string; items: number }[]> {
  return db.$queryRaw`
    SELECT slug, coalesce((SELECT max(number) FROM evidence WHERE evidence.tracker_id = tracker.id), 0) AS items
    FROM tracker ORDER BY title, id`;
}

/** What stands below a tracker beside its items: each indicator with the numbers of its judgements; null where there is none. */
export async function frameForSitemap(slug: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({
    where: { slug },
    select: {
      indicators: {
        orderBy: { id: "asc" },
        select: { slug: true, assessments: { orderBy: { number: "asc" }, select: { number: true, recordedAt: true } } },
      },
    },
  });
  return tracker?.indicators ?? null;
}

/** The items of a part, each with the moment of its last change; null where there is no such tracker. */
export async function itemsForSitemap(
  slug: string,
  part: number,
): Promise<{ number: number; changedAt: Date }[] | null> {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true } });
  if (!tracker) return null;
  const after = (part - 1) * ITEMS_IN_PART;
  return db.$queryRaw`
    SELECT evidence.number, last.recorded_at AS "changedAt"
    FROM evidence
    CROSS JOIN LATERAL (
      SELECT recorded_at FROM evidence_version AS version WHERE version.evidence_id = evidence.id ORDER BY version.number DESC LIMIT 1
    ) AS last
    WHERE evidence.tracker_id = ${tracker.id} AND evidence.number > ${after} AND evidence.number <= ${after + ITEMS_IN_PART}
    ORDER BY evidence.number`;
}
