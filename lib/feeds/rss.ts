import { element, textElement } from "@/lib/xml/text";
import { linesAsHtml } from "./html";
import { ENTRY_TYPES, FEED_FORMATS, type Feed, type FeedEntry, feedPath, NEEDS_REVIEW } from "./rules";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
};

/** A feed as RSS 2.0, with Atom's words for what RSS has none for. */
export function rssOf(feed: Feed, site: URL): string {
  const { asked, older, newer } = feed;
  const address = (path: string) => new URL(path, site).href;
  const link = (rel: string, page: number | null) =>
    element("atom:link", {
      rel,
      href: address(feedPath(feed.path, "rss", { ...asked, page })),
      type: FEED_FORMATS.rss.type,
    });
  const channel = element(
    "channel",
    {},
    textElement("title", feed.title),
    textElement("link", address(feed.path)),
    textElement("description", feed.subtitle),
    textElement("language", "en"),
    textElement("copyright", feed.licence),
    textElement("lastBuildDate", feed.updatedAt.toUTCString()),
    textElement("generator", "Signpost"),
    textElement("atom:id", feed.id),
    link("self", asked.page),
    ...(asked.page === null ? [] : [element("fh:archive", {}), link("current", null)]),
    ...(older === null ? [] : [link("prev-archive", older)]),
    ...(newer === null ? [] : [link("next-archive", newer)]),
    ...(feed.head === null ? [] : [`<!-- Ledger head: ${feed.head} -->`]),
    ...feed.entries.map((entry) => `\n${itemElement(entry, feed, site)}`),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("rss", { version: "2.0", ...NAMESPACES }, channel)}\n`;
}

function itemElement(entry: FeedEntry, { tracker }: Feed, site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const domain = address(`${tracker}/codebook`);
  return element(
    "item",
    {},
    textElement("title", entry.title),
    textElement("link", address(entry.path)),
    textElement("guid", entry.id, { isPermaLink: "false" }),
    textElement("pubDate", entry.publishedAt.toUTCString()),
    textElement("atom:updated", entry.updatedAt.toISOString()),
    textElement("dc:creator", entry.signedAs),
    textElement("category", ENTRY_TYPES[entry.type].term),
    ...(entry.needsReview ? [textElement("category", NEEDS_REVIEW.term)] : []),
    ...entry.indicators.map(({ slug }) => textElement("category", slug, { domain })),
    ...(entry.about === null ? [] : [element("atom:link", { rel: "related", href: address(entry.about) })]),
    ...(entry.source === null ? [] : [element("atom:link", { rel: "via", href: entry.source })]),
    textElement("description", linesAsHtml(entry.lines, site)),
  );
}
