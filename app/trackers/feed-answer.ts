import { connection } from "next/server";
import { readAskedFeed } from "@/lib/feeds/asked";
import { atomOf } from "@/lib/feeds/atom";
import { jsonFeedOf } from "@/lib/feeds/json";
import { feedOf } from "@/lib/feeds/read";
import { rssOf } from "@/lib/feeds/rss";
import { FEED_FORMATS, type FeedFormat } from "@/lib/feeds/rules";
import { siteUrl } from "@/lib/settings";
import { paramsOf } from "@/lib/view";
import { keptAnswer } from "./kept-answer";

const WRITERS = { atom: atomOf, rss: rssOf, json: jsonFeedOf };

interface About {
  tracker: string;
  /** Left out for all indicators of the tracker. */
  indicator?: string;
}

/** A feed of a tracker or of one indicator. What is wrong with the address is said in plain text, and is no feed. */
export async function feedAnswer(request: Request, format: FeedFormat, about: Promise<About>): Promise<Response> {
  await connection();
  const { tracker, indicator = null } = await about;
  const reading = readAskedFeed(paramsOf(request));
  if (!reading.ok) return new Response(`${reading.faults.join("\n")}\n`, { status: 422 });
  return keptAnswer(request, {
    type: FEED_FORMATS[format].type,
    absent: "There is no such feed, or no such page of it yet.",
    write: async () => {
      const feed = await feedOf(tracker, indicator, reading.asked);
      return feed && WRITERS[format](feed, siteUrl());
    },
  });
}
