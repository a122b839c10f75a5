import "server-only";
import type { Transaction } from "@/lib/db";
import type { Existing } from "@/lib/refusal";

interface Suspect {
  trackerId: number;
  /** The item itself, where it is already there. */
  evidenceId: number | null;
  urlKey: string;
  occurred: string;
  headline: string;
}

/** Items of the tracker that may be the same: of the same address, or of the same day and headline. */
export function similarItems(tx: Transaction, suspect: Suspect): Promise<Existing[]> {
  return tx.$queryRaw<Existing[]>`
    SELECT evidence.number, version.headline AS title
    FROM evidence_known(${suspect.trackerId}, NULL) AS version JOIN evidence ON evidence.id = version.evidence_id
    WHERE version.evidence_id IS DISTINCT FROM ${suspect.evidenceId}::integer
      AND (version.url_key = ${suspect.urlKey}
        OR (version.occurred_first = edtf_first(${suspect.occurred})
          AND version.occurred_last = edtf_last(${suspect.occurred})
          AND lower(version.headline) = lower(${suspect.headline})))
    ORDER BY evidence.number DESC LIMIT 5`;
}
