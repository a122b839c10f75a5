import { answerBadge } from "../../embeds";

/** The board as a picture of one line. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/badge.svg">) {
  return answerBadge(request, { ...(await params), indicator: null });
}
