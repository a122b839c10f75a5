import type { Metadata } from "next";
import { siteUrl } from "@/lib/settings";
import { feedAlternates } from "./feed-alternates";

interface Described {
  /** The page's address without what is asked for in it. */
  path: string;
  title: string;
  description: string | undefined;
  /** The tracker whose feeds tell of it, where it has none of its own. */
  within?: { path: string; title: string };
  /** Whether other sites can frame it, a picture of it is drawn, and feeds tell what is new on it. */
  isFramed?: boolean;
}

/** How a page is told to search engines and to whoever shows a link to it. */
export function metadataOf({ path, title, description, within, isFramed = false }: Described): Metadata {
  const address = new URL(path, siteUrl()).href;
  const oembed = new URL(`/api/oembed?${new URLSearchParams({ url: address })}`, siteUrl()).href;
  const picture = isFramed ? [{ url: `${address}/picture.png`, width: 1200, height: 630, alt: title }] : [];
  return {
    description,
    alternates: {
      canonical: address,
      ...(within && { types: feedAlternates(within.path, within.title) }),
      ...(isFramed && {
        types: { ...feedAlternates(path, title), "application/json+oembed": [{ url: oembed, title }] },
      }),
    },
    openGraph: { type: "website", siteName: "Signpost", title, description, url: address, images: picture },
    twitter: { card: isFramed ? "summary_large_image" : "summary", title, description },
  };
}
