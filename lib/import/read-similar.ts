import "server-only";
import type { Transaction } from "@/lib/db";
import type { Likeness } from "./findings";

interface Similar {
  line: number;
  number: number;
}

/**
 * Which rows an item of the tracker already says: of the same address and headline, or of the same day and headline.
 * `after` leaves out what stood in the ledger up to there.
 */
export function similarToRows(
  tx: Pick<Transaction, "$queryRaw">,
  trackerId: number,
  rows: readonly Likeness[],
  after = 0n,
): Promise<Similar[]> {
  const list = JSON.stringify(rows);
  return tx.$queryRaw<Similar[]>`
    WITH suspect AS MATERIALIZED (
      SELECT line, "urlKey" AS url_key, first, last, lower(headline) AS headline
      FROM jsonb_to_recordset(${list}::jsonb) AS row(line integer, "urlKey" text, first text, last text, headline text)
    ), known AS MATERIALIZED (
      SELECT v.evidence_id, v.url_key, v.occurred_first, v.occurred_last, lower(v.headline) AS headline
      FROM evidence_version v
      WHERE v.tracker_id = ${trackerId} AND v.ledger_sequence > ${after}
        AND lower(v.headline) IN (SELECT headline FROM suspect)
        AND NOT EXISTS (SELECT 1 FROM evidence_version later WHERE later.evidence_id = v.evidence_id AND later.number > v.number)
    )
    SELECT suspect.line, min(evidence.number)::integer AS number
    FROM suspect JOIN known ON known.headline = suspect.headline
      AND (known.url_key = suspect.url_key OR (known.occurred_first = suspect.first AND known.occurred_last = suspect.last))
    JOIN evidence ON evidence.id = known.evidence_id
    GROUP BY suspect.line`;
}
