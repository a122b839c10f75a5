import { connection } from "next/server";
import { siteUrl } from "@/lib/settings";

/** What those who crawl may read: everything but the desk and what belongs to one reader. */
export async function GET() {
  await connection();
  const lines = [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /subscriptions/",
    "",
    `Sitemap: ${new URL("/sitemap.xml", siteUrl()).href}`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
