import "server-only";
import { db } from "@/lib/db";
import { shownUntil } from "@/lib/evidence/shown-until";
import type { AskedView } from "@/lib/view";
import type { ActorItem } from "./rules";

/** So many mentions of actors are read; the older ones are in the evidence list. */
const MOST = 2_000;

interface Mention extends ActorItem {
  actor: number;
}

/**
 * What each actor of a tracker said and did, as known at a view, newest first; the actors with most to show first. What
 * was retracted does not count, and a capability is neither word nor deed.
 */
export async function wordAndDeed(trackerId: number, view: AskedView) {
  const [known, mentions] = await Promise.all([
    db.actor.findMany({ where: { trackerId }, select: { id: true, name: true, originalName: true } }),
    mentionsIn(trackerId, view),
  ]);
  const items = new Map<number, ActorItem[]>(known.map(({ id }) => [id, []]));
  for (const { actor, ...item } of mentions.slice(0, MOST)) items.get(actor)?.push(item);
  const actors = known
    .map((actor) => ({ ...actor, items: items.get(actor.id) ?? [] }))
    .sort((a, b) => b.items.length - a.items.length || a.name.localeCompare(b.name, "en"));
  return { actors, isCut: mentions.length > MOST };
}

export type ActorDeeds = Awaited<ReturnType<typeof wordAndDeed>>["actors"][number];

function mentionsIn(trackerId: number, view: AskedView): Promise<Mention[]> {
  return db.$queryRaw<Mention[]>`
    SELECT x.actor_id AS actor, e.number, v.headline, v.occurred, v.occurred_first AS "occurredFirst", v.kind,
      (SELECT jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'bearing', b.bearing) ORDER BY i.position, i.id)
        FROM evidence_bearing b JOIN indicator i ON i.id = b.indicator_id WHERE b.version_id = v.id) AS bearings
    FROM evidence_known(${trackerId}::integer, ${view.knownBefore}::timestamptz) v
    JOIN evidence_actor x ON x.version_id = v.id
    JOIN evidence e ON e.id = v.evidence_id
    WHERE v.state <> 'RETRACTED' AND v.kind IN ('STATEMENT', 'ACTION') AND v.occurred_first <= ${shownUntil(view)}
    ORDER BY v.occurred_first DESC, v.evidence_id DESC
    LIMIT ${MOST + 1}`;
}
