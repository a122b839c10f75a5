import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { EditorialState, Level } from "@/lib/scales/rules";

const HEAD = { id: true, slug: true, title: true, _count: { select: { themes: true, evidence: true } } } as const;

/** Items shown at once; the search finds the others. */
const MOST_ITEMS = 30;

interface IndicatorOnDesk {
  slug: string;
  title: string;
  level: Level;
  effectiveOn: string | null;
  /** Whether its levels have rules; nothing can be judged before. */
  hasRules: boolean;
  isRetired: boolean;
}

export interface ItemRow {
  number: number;
  occurred: string;
  headline: string;
  state: EditorialState;
}

/**
 * A tracker as its editors find their way in it: every indicator with the level that holds on a day, and the items last
 * recorded, or those whose number or headline was searched for. Null where there is no such tracker.
 */
export async function trackerOnDesk(slug: string, today: string, search: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({ where: { slug }, select: HEAD });
  if (!tracker) return null;
  const indicators = await db.$queryRaw<IndicatorOnDesk[]>`
    SELECT indicator.slug, indicator.title, coalesce(held.level::text, 'NOT_YET_RATED') AS level,
      held.effective_on AS "effectiveOn", indicator.retired_on IS NOT NULL AS "isRetired",
      EXISTS (SELECT 1 FROM codebook WHERE codebook.indicator_id = indicator.id) AS "hasRules"
    FROM indicator JOIN theme ON theme.id = indicator.theme_id
    LEFT JOIN LATERAL (SELECT * FROM assessments_known(indicator.id, ${today}, NULL) LIMIT 1) AS held ON true
    WHERE indicator.tracker_id = ${tracker.id} ORDER BY theme.position, indicator.position, indicator.id`;
  const wanted = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const items = await db.$queryRaw<ItemRow[]>`
    SELECT evidence.number, version.occurred, version.headline, version.state::text
    FROM evidence_known(${tracker.id}, NULL) AS version JOIN evidence ON evidence.id = version.evidence_id
    WHERE ${search} = '' OR version.headline ILIKE ${wanted} OR evidence.number::text = ${search}
    ORDER BY version.ledger_sequence DESC, evidence.number DESC LIMIT ${MOST_ITEMS + 1}`;
  const { _count: counts, ...head } = tracker;
  const isCut = items.length > MOST_ITEMS;
  return { ...head, counts, indicators, items: items.slice(0, MOST_ITEMS), isCut };
}
export type TrackerOnDesk = NonNullable<Awaited<ReturnType<typeof trackerOnDesk>>>;
