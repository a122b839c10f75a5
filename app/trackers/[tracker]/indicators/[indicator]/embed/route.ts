import { answerFrame } from "../../../../embeds";

/** An indicator, to be framed by other pages. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/embed">,
) {
  return answerFrame(request, await params);
}
