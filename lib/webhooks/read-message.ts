import "server-only";
import { changesAfter } from "@/lib/api/read-changes";
import { changeShaped } from "@/lib/api/shaping-entries";
import { db } from "@/lib/db";
import { feedItem } from "@/lib/feeds/json";
import { entriesOf, type Recorded } from "@/lib/feeds/read";
import { ENTRY_TYPES, type EntryType } from "@/lib/feeds/rules";
import { siteUrl } from "@/lib/settings";

interface Found extends Recorded {
  kind: EntryType;
  sequence: bigint;
  recordedAt: Date;
  trackerId: number;
  tracker: string;
}

/**
 * What a webhook is told of something that was published, as it stands now: its entry as the feeds have it, and its
 * change as the API has it.
 */
export async function messageOf(outboxId: bigint) {
  const [found] = await db.$queryRaw<Found[]>`
    SELECT told.kind, told.ledger_sequence AS sequence, told.recorded_at AS "recordedAt", tracker.id AS "trackerId",
      tracker.slug AS tracker, entry.hash, CASE told.kind WHEN 'EVIDENCE' THEN 'FIRST' ELSE told.kind::text END AS type,
      told.assessment_id AS assessment, item.number AS item, version.number AS version
    FROM outbox AS told JOIN tracker ON tracker.id = told.tracker_id
    JOIN ledger_entry AS entry ON entry.sequence = told.ledger_sequence
    LEFT JOIN evidence_version AS version ON version.id = told.version_id
    LEFT JOIN evidence AS item ON item.id = version.evidence_id
    WHERE told.id = ${outboxId}`;
  if (!found) throw new Error(`Nothing was published as ${outboxId}.`);
  const { kind, sequence, recordedAt, trackerId, tracker, ...recorded } = found;
  const [[entry], changes] = await Promise.all([
    entriesOf(tracker, [recorded]),
    changesAfter(trackerId, sequence - 1n, 1),
  ]);
  const [change] = changes.entries;
  if (!entry || !change) throw new Error(`What was published as ${outboxId} cannot be told.`);
  return {
    type: ENTRY_TYPES[kind].term,
    timestamp: recordedAt.toISOString(),
    data: { tracker, entry: feedItem(entry, siteUrl()), change: changeShaped(tracker, change, changes) },
  };
}
