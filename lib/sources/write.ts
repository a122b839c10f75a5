import "server-only";
import type { Transaction } from "@/lib/db";
import type { Writing } from "@/lib/ledger/write";
import type { Reliability } from "@/lib/scales/ratings";
import type { SourceKind } from "@/lib/scales/subjects";
import type { OpenTracker } from "@/lib/trackers/write";

interface NewSource {
  name: string;
  kind: SourceKind;
  /** Its usual letter. */
  reliability: Reliability;
  host: string | null;
}

interface KnownSource {
  id: number;
  reliability: Reliability;
}

/** The tracker's source of that name, or null; upper and lower case are not told apart unless two differ only there. */
export async function sourceNamed(tx: Transaction, trackerId: number, name: string): Promise<KnownSource | null> {
  const [source] = await tx.$queryRaw<KnownSource[]>`
    SELECT id, reliability FROM source WHERE tracker_id = ${trackerId} AND lower(name) = lower(${name})
    ORDER BY name = ${name} DESC, id LIMIT 1`;
  return source ?? null;
}

export function addSource(writing: Writing, tracker: OpenTracker, source: NewSource): Promise<KnownSource> {
  return writing.enter("addSource", null, async () => {
    const { id } = await writing.tx.source.create({ data: { ...source, trackerId: tracker.id } });
    return {
      subject: `${tracker.slug}/sources/${id}`,
      after: ["source", id],
      result: { id, reliability: source.reliability },
    };
  });
}
