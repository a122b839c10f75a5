import { ndjsonLine } from "@/lib/evidence/ndjson";
import { evidenceFile, linesOf } from "../../evidence-file";
import { NDJSON_BROKEN_OFF } from "../../file-answer";

const KIND = { name: "evidence.ndjson", type: "application/x-ndjson; charset=utf-8", brokenOff: NDJSON_BROKEN_OFF };

/** The evidence of a tracker as lines of JSON. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/evidence.ndjson">) {
  return evidenceFile(request, params, KIND, linesOf("", ndjsonLine));
}
