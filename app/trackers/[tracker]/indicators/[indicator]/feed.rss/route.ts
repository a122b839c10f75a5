import { feedAnswer } from "../../../../feed-answer";

/** What was published of an indicator, as RSS. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/feed.rss">) {
  return feedAnswer(request, "rss", params);
}
