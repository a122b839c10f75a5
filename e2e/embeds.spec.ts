import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { FIRST_TRACKER } from "./support/first-tracker";
import { violationsOf } from "./support/violations";

const INDICATOR = `${FIRST_TRACKER}/indicators/missile-tests`;
const MOST_BYTES = 15 * 1024;

/** Shows this markup as a page of another site, while the work goes on. */
async function onAnotherSite(page: Page, markup: string, work: () => Promise<void>): Promise<void> {
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title><body>${markup}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await work();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a board found by oEmbed stands on another site's page, as tall as it is, and leaves no cookie", async ({
  page,
  request,
}) => {
  await page.goto(FIRST_TRACKER);
  const found = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const { html, title } = await (await request.get(found ?? "")).json();
  expect(title).toBe("US–North Korea dialogue");
  const violations = await violationsOf(page);
  await onAnotherSite(page, html, async () => {
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(frame.locator("[data-indicator]")).toHaveCount(15);
    await expect(frame.locator('[data-indicator="missile-tests"] [data-level]')).toBeVisible();
    const tall = () => frame.locator("html").evaluate((root) => root.scrollHeight - window.innerHeight);
    await expect.poll(tall).toBeLessThanOrEqual(1);
    expect(await violations()).toEqual([]);
    expect(await page.frames()[1]?.evaluate("window.violations")).toEqual([]);
  });
  expect(await page.context().cookies()).toEqual([]);
});

test("nothing but what is made for it can be framed, and a badge is a picture for every page", async ({ page }) => {
  const addresses = [FIRST_TRACKER, `${INDICATOR}/embed?theme=dark`].map((path) => new URL(path, siteUrl()).href);
  const badge = new URL(`${INDICATOR}/badge.svg`, siteUrl()).href;
  const markup = [...addresses.map((address) => `<iframe src="${address}"></iframe>`), `<img alt="" src="${badge}">`];
  await onAnotherSite(page, markup.join(""), async () => {
    const framed = page.frameLocator("iframe").nth(1);
    await expect(framed.getByRole("heading", { level: 1, name: "Missile tests" })).toBeVisible();
    expect(page.frames().map((frame) => frame.url())).not.toContain(addresses[0]);
    await expect
      .poll(() => page.locator("img").evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(90);
  });
});

test("frames are small, whatever stands in them, and what cannot be asked is told", async ({ request }) => {
  const hostile = `</script><script>alert(1)</script>${"A very long name. ".repeat(20)}`.slice(0, 200);
  const tracker = await makeTracker({ title: hostile });
  await makeItem(tracker, { headline: hostile });
  const base = `/trackers/${tracker.slug}`;
  for (const path of [FIRST_TRACKER, INDICATOR, base, `${base}/indicators/missile-tests`]) {
    const answer = await request.get(`${path}/embed`);
    const body = await answer.body();
    expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([200, undefined]);
    expect(body.length, path).toBeLessThan(MOST_BYTES);
    expect(body.toString()).not.toContain("<script>alert");
  }
  expect((await request.get(`${base}/embed?theme=pink`)).status()).toBe(422);
  expect((await request.get(`${base}/embed?asOf=2026-02-31`)).status()).toBe(422);
  expect((await request.get(`${base}/indicators/nowhere/embed`)).status()).toBe(404);
  expect((await request.get(`/api/oembed?url=${encodeURIComponent("https://elsewhere.example/")}`)).status()).toBe(404);
});

test("crawlers are led to every public page, and a page says of itself what it holds", async ({ page, request }) => {
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${siteUrl().origin}/sitemap.xml`);
  const addressesIn = async (address: string) =>
    [...(await (await request.get(address)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found]) => found ?? "");
  const parts = (await addressesIn("/sitemap.xml")).filter((address) => address.includes(FIRST_TRACKER));
  const pages = (await Promise.all(parts.map(addressesIn))).flat();
  expect(pages.filter((address) => /\/evidence\/\d+$/.test(address))).toHaveLength(95);
  expect(pages.filter((address) => /\/indicators\/[^/]+$/.test(address))).toHaveLength(15);
  for (const address of [pages[0], pages.at(-1), pages.find((one) => one.includes("/assessments/"))]) {
    expect((await request.get(address ?? "")).status()).toBe(200);
  }
  await page.goto(FIRST_TRACKER);
  const picture = await request.get((await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "");
  expect([picture.headers()["content-type"], (await picture.body()).readUInt32BE(16)]).toEqual(["image/png", 1200]);
  const described = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(described).toMatchObject({ "@type": "Dataset", name: "US–North Korea dialogue" });
  expect((await request.get(described.distribution[0].contentUrl)).status()).toBe(200);
});
