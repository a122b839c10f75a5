import { connection } from "next/server";
import { siteUrl } from "@/lib/settings";
import { trackersForSitemap } from "@/lib/sitemaps/read";
import { partsOf, sitemap } from "@/lib/sitemaps/rules";

/** Where the lists of all public pages are. */
export async function GET() {
  await connection();
  const parts = (await trackersForSitemap()).flatMap(({ slug, items }) =>
    Array.from({ length: partsOf(items) }, (_, part) => ({
      address: new URL(`/trackers/${slug}/sitemap.xml?part=${part}`, siteUrl()).href,
    })),
  );
  return new Response(sitemap("sitemapindex", parts), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
