import { headText } from "@/lib/ledger/anchors";
import { type Snapshot, snapshotOf } from "@/lib/ledger/read-snapshot";
import { streamed } from "@/lib/text/streamed";
import type { AskedView } from "@/lib/view";

/** A kind of file that is made while it is sent. */
export interface FileKind {
  /** What its name ends with: "evidence.csv". */
  name: string;
  /** Its media type. */
  type: string;
  /** What makes the file unreadable where making it breaks off; left out where it is so by itself. */
  brokenOff?: string;
}

/** In the quotation marks that stay open no reader finds an end. */
const CSV_BROKEN_OFF = '"This file is not whole: it broke off here.';

/** And this is no JSON. */
export const NDJSON_BROKEN_OFF = '{"This file is not whole": "it broke off here';

export function csvFile(name: string): FileKind {
  return { name, type: "text/csv; charset=utf-8; header=present", brokenOff: CSV_BROKEN_OFF };
}

/**
 * A file of a tracker for download, with the moment of the record that it is of: all that was recorded before it, up to
 * an entry of the ledger.
 */
export async function fileAnswer(
  tracker: string,
  { name, type, brokenOff }: FileKind,
  view: AskedView,
  write: (view: AskedView & Pick<Snapshot, "knownBefore">) => AsyncGenerator<string | Uint8Array>,
): Promise<Response> {
  const { knownBefore, head } = await snapshotOf(view);
  return new Response(streamed(write({ ...view, knownBefore }), brokenOff), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${tracker}-${name}"`,
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "signpost-as-of, signpost-known-before, signpost-ledger-head",
      "signpost-as-of": view.asOf,
      "signpost-known-before": knownBefore.toISOString(),
      "signpost-ledger-head": headText(head),
    },
  });
}

/** What is wrong with an address, field by field, in plain text: no program takes it for the file. */
export function refusedAnswer(faults: string[]): Response {
  return new Response(`${faults.join("\n")}\n`, { status: 422 });
}
