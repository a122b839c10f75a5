import { connection } from "next/server";
import { ASSESSMENTS_HEAD, assessmentLine, type ExportedAssessment } from "@/lib/assessments/csv";
import { exportedAssessments } from "@/lib/assessments/read-export";
import { evidenceChoices } from "@/lib/evidence/read";
import { paramsOf, readView } from "@/lib/view";
import { csvFile, fileAnswer, refusedAnswer } from "../../file-answer";

/** The judgements of a tracker as CSV, of all its indicators or of the one that `indicator` names. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/assessments.csv">) {
  await connection();
  const tracker = await evidenceChoices((await params).tracker);
  if (!tracker) return new Response("There is no such tracker.\n", { status: 404 });
  const asked = paramsOf(request);
  const reading = readView(asked);
  const indicator = tracker.indicators.find(({ slug }) => slug === asked.indicator);
  const isUnknown = asked.indicator !== undefined && !indicator;
  if (!reading.ok || isUnknown) {
    const faults = reading.ok ? [] : reading.faults.map(({ clock, message }) => `${clock}: ${message}`);
    return refusedAnswer([...faults, ...(isUnknown ? ["indicator: This tracker has no such indicator."] : [])]);
  }
  const wanted = { trackerId: tracker.id, indicatorId: indicator?.id ?? null };
  return fileAnswer(tracker.slug, csvFile("assessments.csv"), reading.view, (view) =>
    linesOf(exportedAssessments(wanted, view)),
  );
}

async function* linesOf(batches: AsyncGenerator<ExportedAssessment[]>): AsyncGenerator<string> {
  yield ASSESSMENTS_HEAD;
  for await (const assessments of batches) yield assessments.map(assessmentLine).join("");
}
