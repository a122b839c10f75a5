import { FEED_FORMATS, feedPath } from "@/lib/feeds/rules";
import { codesOf } from "@/lib/scales/rules";
import { siteUrl } from "@/lib/settings";

/** Where programs find the feeds of a page: what its head says of them, by media type. */
export function feedAlternates(path: string, title: string) {
  const feeds = codesOf(FEED_FORMATS).map((format) => {
    const links = [
      { onlyLevels: false, title },
      { onlyLevels: true, title: `${title}, levels only` },
    ].map(({ onlyLevels, title }) => {
      return { title, url: new URL(feedPath(path, format, { onlyLevels, page: null }), siteUrl()).href };
    });
    return [FEED_FORMATS[format].type, links] as const;
  });
  return Object.fromEntries(feeds);
}
