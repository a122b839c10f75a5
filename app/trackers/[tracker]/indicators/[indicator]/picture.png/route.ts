import { answerPicture } from "../../../../embeds";

/** What is shown beside a link to an indicator. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/picture.png">,
) {
  return answerPicture(request, await params);
}
