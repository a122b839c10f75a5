import { feedAnswer } from "../../feed-answer";

/** What was published in a tracker, as RSS. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/feed.rss">) {
  return feedAnswer(request, "rss", params);
}
