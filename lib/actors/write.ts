import "server-only";
import type { Transaction } from "@/lib/db";
import type { Writing } from "@/lib/ledger/write";
import type { ActorKind } from "@/lib/scales/subjects";
import type { OpenTracker } from "@/lib/trackers/write";

/** The id of the tracker's actor of that name, or null; upper and lower case are not told apart unless two differ only there. */
export async function actorNamed(tx: Transaction, trackerId: number, name: string): Promise<number | null> {
  const [actor] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM actor WHERE tracker_id = ${trackerId} AND lower(name) = lower(${name})
    ORDER BY name = ${name} DESC, id LIMIT 1`;
  return actor?.id ?? null;
}

/** The name of another actor of the tracker that differs by upper and lower case at most; `own` is passed over. */
export async function actorNamesake(
  tx: Transaction,
  trackerId: number,
  name: string,
  own: number | null,
): Promise<string | null> {
  const [actor] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM actor
    WHERE tracker_id = ${trackerId} AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${own}::integer
    ORDER BY name = ${name} DESC, id LIMIT 1`;
  return actor?.name ?? null;
}

interface ActorDetails {
  originalName: string | null;
  affiliation: string | null;
}

export function addActor(
  writing: Writing,
  tracker: OpenTracker,
  name: string,
  kind: ActorKind,
  details?: ActorDetails,
): Promise<number> {
  return writing.enter("addActor", null, async () => {
    const { id } = await writing.tx.actor.create({ data: { name, kind, ...details, trackerId: tracker.id } });
    return { subject: `${tracker.slug}/actors/${id}`, after: ["actor", id], result: id };
  });
}
