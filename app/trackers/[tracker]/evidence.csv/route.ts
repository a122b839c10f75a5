import { CSV_HEAD, csvLine } from "@/lib/evidence/csv";
import { evidenceFile, linesOf } from "../../evidence-file";
import { csvFile } from "../../file-answer";

/** The evidence of a tracker as CSV. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/evidence.csv">) {
  return evidenceFile(request, params, csvFile("evidence.csv"), linesOf(CSV_HEAD, csvLine));
}
