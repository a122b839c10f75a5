import { feedAnswer } from "../../../../feed-answer";

/** What was published of an indicator, as JSON Feed. */
export function GET(
  request: Request,
  { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/feed.json">,
) {
  return feedAnswer(request, "json", params);
}
