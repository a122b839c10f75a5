import { answerFrame } from "../../embeds";

/** The board, to be framed by other pages. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/embed">) {
  return answerFrame(request, { ...(await params), indicator: null });
}
