import { markdownOf } from "@/lib/briefing/markdown";
import { siteUrl } from "@/lib/settings";
import { briefingFile } from "../briefing/file";

/** A briefing as Markdown, for download. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/briefing.md">) {
  return briefingFile(request, (await params).tracker, {
    ending: "md",
    type: "text/markdown; charset=utf-8",
    write: (document) => markdownOf(document, siteUrl()),
  });
}
