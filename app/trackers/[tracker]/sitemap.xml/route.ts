import { connection } from "next/server";
import { TRACKER_PAGES } from "@/app/trackers/pages";
import { siteUrl } from "@/lib/settings";
import { frameForSitemap, itemsForSitemap } from "@/lib/sitemaps/read";
import { readPart, type SitemapEntry, sitemap } from "@/lib/sitemaps/rules";

/** A part of the list of a tracker's pages: the first without its items, each further one with some of them. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/sitemap.xml">) {
  await connection();
  const part = readPart(new URL(request.url).searchParams.get("part"));
  if (part === null) return new Response("part: Give a whole number.\n", { status: 422 });
  const slug = (await params).tracker;
  const entries = part === 0 ? await framePages(slug) : await itemPages(slug, part);
  if (!entries) return new Response("There is no such tracker.\n", { status: 404 });
  return new Response(sitemap("urlset", entries), { headers: { "content-type": "application/xml; charset=utf-8" } });
}

async function framePages(slug: string): Promise<SitemapEntry[] | null> {
  const indicators = await frameForSitemap(slug);
  if (!indicators) return null;
  const pages = Object.keys(TRACKER_PAGES).map((below) => ({ address: addressOf(slug, below) }));
  const judgements = indicators.flatMap(({ slug: indicator, assessments }) => [
    { address: addressOf(slug, `/indicators/${indicator}`), changedAt: assessments.at(-1)?.recordedAt },
    ...assessments.map(({ number, recordedAt }) => ({
      address: addressOf(slug, `/indicators/${indicator}/assessments/${number}`),
      changedAt: recordedAt,
    })),
  ]);
  return [...pages, ...judgements];
}

async function itemPages(slug: string, part: number): Promise<SitemapEntry[] | null> {
  const items = await itemsForSitemap(slug, part);
  return (
    items?.map(({ number, changedAt }) => ({ address: addressOf(slug, `/evidence/${number}`), changedAt })) ?? null
  );
}

const addressOf = (slug: string, below: string) => new URL(`/trackers/${slug}${below}`, siteUrl()).href;
