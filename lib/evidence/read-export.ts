import "server-only";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import { joinKnown } from "@/lib/trackers/read-known";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { ExportedItem } from "./csv";
import type { EvidenceFilter } from "./filter";
import { namesIn } from "./names";
import { type Among, type Left, leftBy } from "./read-conditions";

const BATCH = 500;

/** A view that holds fast what is known. */
export type FixedView = AskedView & { knownBefore: Date };

/** All items that a filter leaves, some hundreds at a time, in the order in which they were filed. */
export async function* exportedItems(
  choices: Among,
  filter: EvidenceFilter,
  view: FixedView,
  size = BATCH,
): AsyncGenerator<ExportedItem[]> {
  const { knownBefore } = view;
  const named = namesIn(view);
  const left = await leftBy(choices, filter, view);
  let last = 0;
  for (;;) {
    const batch = await itemsAfter(last, { size, left, knownBefore, named });
    if (batch.length > 0) yield batch.map(({ item }) => item);
    last = batch.at(-1)?.key ?? last;
    if (batch.length < size) return;
  }
}

interface Wanted {
  size: number;
  left: Left;
  knownBefore: Date;
  named: Date | null;
}

function itemsAfter(
  last: number,
  { size, left, knownBefore, named }: Wanted,
): Promise<{ key: number; item: ExportedItem }[]> {
  return db.$queryRaw`
    WITH v AS MATERIALIZED (
      SELECT v.* FROM ${left.from} WHERE ${left.where} AND v.evidence_id > ${last} ORDER BY v.evidence_id LIMIT ${size}
    ), source_named AS MATERIALIZED (
      SELECT named.id, named.name FROM (SELECT origin_id AS id FROM v UNION SELECT outlet_id FROM v) AS asked
      ${joinKnown("source_now", "named", Prisma.sql`asked.id`, named)}
    ), actor_named AS MATERIALIZED (
      SELECT named.id, named.name FROM (SELECT DISTINCT x.actor_id AS id FROM v JOIN evidence_actor x ON x.version_id = v.id) AS asked
      ${joinKnown("actor", "named", Prisma.sql`asked.id`, named)}
    )
    SELECT v.evidence_id AS key, jsonb_build_object('id', e.number::text, 'occurred', v.occurred, 'zone', v.zone,
      'published', v.published, 'captured', v.captured, 'headline', v.headline, 'summary', v.summary,
      'quote', v.quote, 'quote_lang', v.quote_lang, 'quote_english', v.quote_english, 'kind', v.kind, 'significance', v.significance,
      'origin', origin.name, 'outlet', outlet.name, 'url', v.url, 'archived_url', v.archived_url,
      'rating', v.reliability || v.credibility::text,
      'tags', ARRAY(SELECT g.slug FROM evidence_tag x JOIN tag g ON g.id = x.tag_id WHERE x.version_id = v.id ORDER BY g.slug),
      'actors', ARRAY(SELECT a.name FROM evidence_actor x JOIN actor_named a ON a.id = x.actor_id WHERE x.version_id = v.id ORDER BY a.name),
      'indicators', ${bearingsIn(Prisma.sql`i.slug`)}, 'bearings', ${bearingsIn(Prisma.sql`b.bearing::text`)},
      'note', v.note, 'state', ${stateShown("version", knownBefore)},
      'recorded_at', to_char(v.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS item
    FROM v
    JOIN evidence e ON e.id = v.evidence_id
    JOIN source_named origin ON origin.id = v.origin_id
    JOIN source_named outlet ON outlet.id = v.outlet_id
    ORDER BY v.evidence_id`;
}

/** SQL for one side of an item's bearings; both are in the order of the board. */
function bearingsIn(what: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT ${what} FROM evidence_bearing b JOIN indicator i ON i.id = b.indicator_id
    JOIN theme h ON h.id = i.theme_id WHERE b.version_id = v.id ORDER BY h.position, i.position, i.id)`;
}
