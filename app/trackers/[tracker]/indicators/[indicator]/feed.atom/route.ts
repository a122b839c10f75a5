import { feedAnswer } from "../../../../feed-answer";

/** What was published of an indicator, as Atom. */
export function GET(
  request: Request,
  { params }: RouteContext<"/trackers/[tracker]/indicators/[indicator]/feed.atom">,
) {
  return feedAnswer(request, "atom", params);
}
