import { escaped } from "@/lib/xml/text";

/** Below the 50,000 addresses that one file may hold (sitemaps.org). */
export const ITEMS_IN_PART = 10_000;

/** An address with the moment of its last change, where it has one. */
export interface SitemapEntry {
  address: string;
  changedAt?: Date;
}

/** How many parts the sitemap of a tracker has: the first is what stands beside its items. */
export const partsOf = (items: number) => 1 + Math.ceil(items / ITEMS_IN_PART);

/** Reads which part is asked for, from 0; null where it is no number of one. */
export function readPart(asked: string | null): number | null {
  if (asked === null) return 0;
  return /^(0|[1-9]\d{0,4})$/.test(asked) ? Number(asked) : null;
}

/** A list of pages, or of such lists, as sitemaps.org describes it. */
export function sitemap(kind: "urlset" | "sitemapindex", entries: SitemapEntry[]): string {
  const tag = kind === "urlset" ? "url" : "sitemap";
  const lines = entries.map(({ address, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<${tag}><loc>${escaped(address)}</loc>${changed}</${tag}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</${kind}>\n`;
}
