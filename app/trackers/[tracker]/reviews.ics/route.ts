import { connection } from "next/server";
import { icalendarOf } from "@/lib/reviews/icalendar";
import { dueDays } from "@/lib/reviews/read-due";
import { siteUrl } from "@/lib/settings";
import { dayNow } from "@/lib/view";
import { keptAnswer } from "../../kept-answer";

/** The calendar of a tracker: when each indicator is due for review, and when its open outlooks fall due. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/reviews.ics">) {
  await connection();
  const { tracker } = await params;
  return keptAnswer(request, {
    type: "text/calendar",
    absent: "There is no such tracker.",
    write: async () => {
      const days = await dueDays(tracker, dayNow());
      return days && icalendarOf(days, siteUrl());
    },
  });
}
