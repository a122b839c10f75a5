import { feedAnswer } from "../../feed-answer";

/** What was published in a tracker, as JSON Feed. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/feed.json">) {
  return feedAnswer(request, "json", params);
}
