import "server-only";
import { db } from "@/lib/db";
import type { ItemRow } from "./read-desk";

const MOST_FOUND = 30;

interface FoundItem extends ItemRow {
  tracker: string;
  trackerTitle: string;
}

interface FoundIndicator {
  slug: string;
  title: string;
  isRetired: boolean;
  tracker: string;
  trackerTitle: string;
}

/** What a search at the desk finds in all trackers: indicators by title, items by headline or number, newest first. */
export async function foundOnDesk(search: string) {
  const wanted = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const [indicators, items] = await Promise.all([
    db.$queryRaw<FoundIndicator[]>`
      SELECT indicator.slug, indicator.title, indicator.retired_on IS NOT NULL AS "isRetired",
        tracker.slug AS tracker, tracker.title AS "trackerTitle"
      FROM indicator JOIN tracker ON tracker.id = indicator.tracker_id
      WHERE indicator.title ILIKE ${wanted}
      ORDER BY indicator.title, tracker.title, indicator.id LIMIT ${MOST_FOUND + 1}`,
    db.$queryRaw<FoundItem[]>`
      SELECT evidence.number, version.occurred, version.headline, version.state::text,
        tracker.slug AS tracker, tracker.title AS "trackerTitle"
      FROM tracker CROSS JOIN LATERAL evidence_known(tracker.id, NULL) AS version
      JOIN evidence ON evidence.id = version.evidence_id
      WHERE version.headline ILIKE ${wanted} OR evidence.number::text = ${search}
      ORDER BY version.ledger_sequence DESC, evidence.number DESC LIMIT ${MOST_FOUND + 1}`,
  ]);
  const isCut = indicators.length > MOST_FOUND || items.length > MOST_FOUND;
  return { indicators: indicators.slice(0, MOST_FOUND), items: items.slice(0, MOST_FOUND), isCut };
}
export type Found = Awaited<ReturnType<typeof foundOnDesk>>;
