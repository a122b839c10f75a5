import "server-only";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { EditorialState } from "@/lib/scales/rules";
import { type Among, bestOf } from "./read-matches";

const MOST_ITEMS = 20;

export interface ItemFound {
  number: number;
  occurred: string;
  headline: string;
  summary: string;
  quote: string | null;
  quoteLang: string | null;
  quoteEnglish: string | null;
  state: EditorialState;
  origin: string;
  outlet: string;
  actors: string[];
}

/** The items that match best, of the newest that match at all, and how many do, up to MOST_RANKED + 1. */
export async function itemsFound(among: Among): Promise<{ rows: ItemFound[]; count: number }> {
  const found = await db.$queryRaw<(ItemFound & { count: number })[]>`
    SELECT best.count, e.number, v.occurred, v.headline, v.summary, v.quote,
      v.quote_lang AS "quoteLang", v.quote_english AS "quoteEnglish", ${stateShown("version", among.view.knownBefore)} AS state,
      origin.name AS origin, outlet.name AS outlet,
      ARRAY(SELECT actor.name FROM evidence_actor a JOIN actor ON actor.id = a.actor_id
        WHERE a.version_id = v.id ORDER BY lower(actor.name)) AS actors
    FROM (${bestOf("ITEM", among, MOST_ITEMS)}) AS best
    JOIN evidence_version v ON v.id = best.id
    JOIN evidence e ON e.id = v.evidence_id
    JOIN source_now origin ON origin.id = v.origin_id
    JOIN source_now outlet ON outlet.id = v.outlet_id
    ORDER BY best.rank DESC, best.day DESC, best.id DESC`;
  return { rows: found.map(({ count, ...row }) => row), count: found[0]?.count ?? 0 };
}
