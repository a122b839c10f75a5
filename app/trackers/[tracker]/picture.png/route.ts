import { answerPicture } from "../../embeds";

/** What is shown beside a link to the board. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/picture.png">) {
  return answerPicture(request, { ...(await params), indicator: null });
}
