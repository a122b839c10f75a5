import "server-only";
import { db } from "@/lib/db";
import { shownUntil } from "@/lib/evidence/shown-until";
import type { AskedView } from "@/lib/view";
import type { TagCount, TaggedItem } from "./rules";

interface Counted {
  id: number;
  trackerId: number;
  counts: TagCount[];
}

/** The items of an indicator that carry a tag which one of its counts names, as known at a view; the newest first. */
export async function taggedItems({ id, trackerId, counts }: Counted, view: AskedView): Promise<TaggedItem[]> {
  const tags = [...new Set(counts.flatMap((count) => count.tags))];
  if (tags.length === 0) return [];
  return db.$queryRaw<TaggedItem[]>`
    SELECT e.number, v.headline, v.occurred, v.occurred_first AS "occurredFirst", array_agg(g.slug ORDER BY g.slug) AS tags
    FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz) v
    JOIN evidence_bearing b ON b.version_id = v.id AND b.indicator_id = ${id}
    JOIN evidence_tag x ON x.version_id = v.id
    JOIN tag g ON g.id = x.tag_id AND g.slug = ANY(${tags}::text[])
    JOIN evidence e ON e.id = v.evidence_id
    WHERE v.state <> 'RETRACTED' AND v.occurred_first <= ${shownUntil(view)}
    GROUP BY e.number, v.evidence_id, v.headline, v.occurred, v.occurred_first
    ORDER BY v.occurred_first DESC, v.evidence_id DESC`;
}
