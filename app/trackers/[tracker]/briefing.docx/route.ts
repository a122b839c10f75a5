import { docxOf } from "@/lib/briefing/docx";
import { siteUrl } from "@/lib/settings";
import { briefingFile } from "../briefing/file";

/** A briefing as a Word file, for download. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/briefing.docx">) {
  return briefingFile(request, (await params).tracker, {
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: (document) => docxOf(document, siteUrl()),
  });
}
