import { feedAnswer } from "../../feed-answer";

/** What was published in a tracker, as Atom. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/feed.atom">) {
  return feedAnswer(request, "atom", params);
}
