import "server-only";
import type { Transaction } from "@/lib/db";
import { fingerprint, type Json } from "./rules";

/** What redactions say of the entries before them. */
export interface Redacted {
  /** What the payload of the row that an entry recorded has as its hash since then. */
  rows: ReadonlyMap<bigint, string>;
  /** What an entry's own content has as its hash since then, where its reason had to go. */
  contents: ReadonlyMap<bigint, string>;
  /** The entries whose payloads were blanked, each with the entry that says so. */
  blanked: ReadonlyMap<bigint, bigint>;
  count: number;
}

interface Row {
  sequence: bigint | null;
  rowHash: string | null;
  contentHash: string | null;
  blanked: bigint[];
  entry: bigint;
  afterHash: string;
  payload: Json;
}

/** The redactions that stand in the ledger as they were entered; what else stands in their table excuses nothing. */
export async function redactedIn(tx: Transaction): Promise<Redacted> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.sequence, r.row_hash AS "rowHash", r.content_hash AS "contentHash", r.blanked, entry.sequence AS entry,
      entry.after_hash AS "afterHash", payload_of('redaction', r.id::text) AS payload
    FROM redaction r JOIN ledger_entry entry
      ON entry.sequence = r.ledger_sequence AND entry.subject = 'redactions/' || r.id AND entry.what = 'redact'
    ORDER BY r.id`;
  const entered = rows.filter(({ payload, afterHash }) => fingerprint(payload) === afterHash);
  const hashes = (of: "rowHash" | "contentHash") =>
    new Map(
      entered.flatMap(({ sequence, [of]: hash }) => (sequence === null || hash === null ? [] : [[sequence, hash]])),
    );
  const blanked = new Map(entered.flatMap(({ blanked, entry }) => blanked.map((one) => [BigInt(one), entry] as const)));
  return { rows: hashes("rowHash"), contents: hashes("contentHash"), blanked, count: entered.length };
}
