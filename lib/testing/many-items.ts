import { db } from "@/lib/db";
import { type TrackerRecord, testEditor } from "./tracker-record";

const GUARDED = ["evidence", "evidence_version", "evidence_bearing", "evidence_actor"];

/**
 * Puts many items into the tables at once, past the ledger and what guards them, so that it takes a second: for tests of
 * reads alone, in a file of their own. They lie over sixteen years from 2010 on, more of them later; every seventh is
 * known to the month only. Each bears on one or two of the tracker's indicators and names up to two of its actors.
 */
export async function makeManyItems(tracker: TrackerRecord, count: number): Promise<void> {
  const [origin, outlet] = Object.values(tracker.sources);
  const indicators = Object.values(tracker.indicators);
  const actors = Object.values(tracker.actors);
  for (const table of GUARDED) await db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await db.$executeRaw`INSERT INTO evidence (tracker_id, number) SELECT ${tracker.id}, nth FROM generate_series(1, ${count}::integer) AS nth`;
  await db.$executeRaw`
      INSERT INTO evidence_version (evidence_id, tracker_id, number, occurred, occurred_first, occurred_last, headline, summary,
        kind, significance, origin_id, outlet_id, url, url_key, reliability, credibility, state, change, signed_as, recorded_at, ledger_sequence)
      SELECT id, tracker_id, 1, occurred, edtf_first(occurred), edtf_last(occurred), 'Item ' || number || ' of many', '',
        (enum_range(NULL::"Kind"))[1 + number / 7 % 3], (enum_range(NULL::"Significance"))[1 + number / 2 % 3], ${origin}, ${outlet},
        'https://news.example/' || number, 'news.example/' || number, 'B', 2, 'PUBLISHED', 'FIRST', ${testEditor.signedAs}, entry.at, entry.sequence
      FROM (SELECT * FROM ledger_entry ORDER BY sequence DESC LIMIT 1) AS entry CROSS JOIN evidence CROSS JOIN LATERAL (
        SELECT left((date '2010-01-01' + floor(sqrt((number * 7919 % ${count}::integer) / ${count}::float) * 5900)::integer)::text,
          CASE WHEN number % 7 = 0 THEN 7 ELSE 10 END) AS occurred
      ) AS day
      WHERE tracker_id = ${tracker.id}`;
  await db.$executeRaw`
      INSERT INTO evidence_bearing (version_id, indicator_id, tracker_id, bearing)
      SELECT DISTINCT ON (version.id, indicator) version.id, indicator, tracker_id, (enum_range(NULL::"Bearing"))[1 + (evidence_id + indicator) % 3]
      FROM evidence_version AS version CROSS JOIN generate_series(0, version.evidence_id % 2) AS nth
      CROSS JOIN LATERAL (SELECT (${indicators}::integer[])[1 + (evidence_id * 3 + nth * 5) % ${indicators.length}::integer] AS indicator) AS one
      WHERE tracker_id = ${tracker.id}`;
  await db.$executeRaw`
      INSERT INTO evidence_actor (version_id, actor_id, tracker_id)
      SELECT DISTINCT version.id, actor, tracker_id
      FROM evidence_version AS version CROSS JOIN generate_series(1, version.evidence_id % 3) AS nth
      CROSS JOIN LATERAL (SELECT (${actors}::integer[])[1 + (evidence_id * 3 + nth * 5) % ${actors.length}::integer] AS actor) AS one
      WHERE tracker_id = ${tracker.id}`;
  for (const table of GUARDED) await db.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await db.$executeRaw`ANALYZE`;
}
