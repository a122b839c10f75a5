import { element, textElement } from "@/lib/xml/text";
import { linesAsHtml } from "./html";
import { ENTRY_TYPES, FEED_FORMATS, type Feed, type FeedEntry, feedPath, NEEDS_REVIEW } from "./rules";

/** A feed in the Atom Syndication Format (RFC 4287), its history in pages (RFC 5005, archived feeds). */
export function atomOf(feed: Feed, site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const { asked, older, newer } = feed;
  const self = (page: number | null) => address(feedPath(feed.path, "atom", { ...asked, page }));
  const link = (rel: string, href: string, type?: string) => element("link", { rel, href, type });
  const own = FEED_FORMATS.atom.type;
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xmlns:fh": "http://purl.org/syndication/history/1.0", "xml:lang": "en" },
    textElement("id", feed.id),
    textElement("title", feed.title),
    textElement("subtitle", feed.subtitle),
    textElement("rights", feed.licence),
    textElement("updated", feed.updatedAt.toISOString()),
    textElement("generator", "Signpost"),
    link("self", self(asked.page), own),
    link("alternate", address(feed.path), "text/html"),
    ...(asked.page === null ? [] : [element("fh:archive", {}), link("current", self(null), own)]),
    ...(older === null ? [] : [link("prev-archive", self(older), own)]),
    ...(newer === null ? [] : [link("next-archive", self(newer), own)]),
    ...(feed.head === null ? [] : [`<!-- Ledger head: ${feed.head} -->`]),
    ...feed.entries.map((entry) => `\n${entryElement(entry, feed, site)}`),
  )}\n`;
}

function entryElement(entry: FeedEntry, { tracker }: Feed, site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const type = ENTRY_TYPES[entry.type];
  const scheme = address(`${tracker}/codebook`);
  return element(
    "entry",
    {},
    textElement("id", entry.id),
    textElement("title", entry.title),
    textElement("published", entry.publishedAt.toISOString()),
    textElement("updated", entry.updatedAt.toISOString()),
    element("author", {}, textElement("name", entry.signedAs)),
    element("category", { term: type.term, label: type.words }),
    ...(entry.needsReview ? [element("category", { term: NEEDS_REVIEW.term, label: NEEDS_REVIEW.words })] : []),
    ...entry.indicators.map(({ slug, title }) => element("category", { term: slug, label: title, scheme })),
    element("link", { rel: "alternate", href: address(entry.path), type: "text/html" }),
    ...(entry.about === null ? [] : [element("link", { rel: "related", href: address(entry.about) })]),
    ...(entry.source === null ? [] : [element("link", { rel: "via", href: entry.source })]),
    textElement("content", linesAsHtml(entry.lines, site), { type: "html" }),
  );
}
