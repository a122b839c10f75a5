import { answerBadge } from "../../../../embeds";

/** An indicator as a picture of one line. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/badge.svg">,
) {
  return answerBadge(request, await params);
}
