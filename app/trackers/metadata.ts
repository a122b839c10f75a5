import type { Metadata } from "next";
import { siteUrl } from "@/lib/settings";

interface Described {
  /** The page's address without what is asked for in it. */
  path: string;
  title: string;
  description: string | undefined;
  /** Whether other sites can frame it. */
  isFramed?: boolean;
}

/** How a page is told to search engines and to whoever shows a link to it. */
export function metadataOf({ path, title, description, isFramed = false }: Described): Metadata {
  const address = new URL(path, siteUrl()).href;
  const oembed = new URL(`/api/oembed?${new URLSearchParams({ url: address })}`, siteUrl()).href;
  return {
    description,
    alternates: {
      canonical: address,
      ...(isFramed && { types: { "application/json+oembed": [{ url: oembed, title }] } }),
    },
    openGraph: { type: "website", siteName: "Signpost", title, description, url: address },
    twitter: { card: "summary", title, description },
  };
}
