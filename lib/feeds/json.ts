import { fitForXml } from "@/lib/xml/text";
import { linesAsHtml } from "./html";
import { ENTRY_TYPES, type Feed, type FeedEntry, feedPath, NEEDS_REVIEW } from "./rules";

/** A feed as JSON Feed 1.1; its history goes on at `next_url`. */
export function jsonFeedOf(feed: Feed, site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const at = (page: number | null) => address(feedPath(feed.path, "json", { ...feed.asked, page }));
  const told = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: address(feed.path),
    feed_url: at(feed.asked.page),
    description: feed.subtitle,
    language: "en",
    ...(feed.older !== null && { next_url: at(feed.older) }),
    items: feed.entries.map((entry) => itemOf(entry, site)),
    _signpost: { id: feed.id, licence: feed.licence, updated: feed.updatedAt.toISOString(), ledger_head: feed.head },
  };
  return `${fitText(told)}\n`;
}

/** An entry as it stands in a JSON Feed. */
export function feedItem(entry: FeedEntry, site: URL): ReturnType<typeof itemOf> {
  return JSON.parse(fitText(itemOf(entry, site)));
}

function fitText(told: object): string {
  return JSON.stringify(told, (_, value) => (typeof value === "string" ? fitForXml(value) : value));
}

function itemOf(entry: FeedEntry, site: URL) {
  const address = (path: string) => new URL(path, site).href;
  const { term } = ENTRY_TYPES[entry.type];
  return {
    id: entry.id,
    url: address(entry.path),
    ...(entry.source !== null && { external_url: entry.source }),
    title: entry.title,
    content_html: linesAsHtml(entry.lines, site),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: [{ name: entry.signedAs }],
    tags: [term, ...(entry.needsReview ? [NEEDS_REVIEW.term] : []), ...entry.indicators.map(({ slug }) => slug)],
    _signpost: { type: term, needs_review: entry.needsReview, about: entry.about && address(entry.about) },
  };
}
