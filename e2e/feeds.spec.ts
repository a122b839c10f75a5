import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";

test("the head of a page names its feeds, each answers as what it is called, and its foot leads there", async ({
  page,
  request,
}) => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests");
  for (const path of ["", "/evidence", "/indicators/missile-tests"]) {
    await page.goto(`/trackers/${tracker.slug}${path}`);
    const links = await page
      .locator('head link[rel="alternate"]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("type") ?? "", one.getAttribute("href") ?? ""] as const),
      );
    const about = path.startsWith("/indicators") ? path : "";
    expect(links.map(([, href]) => href)).toContain(
      new URL(`/trackers/${tracker.slug}${about}/feed.atom`, siteUrl()).href,
    );
    for (const [type, href] of links.filter(([type]) => /(atom|rss)\+xml|feed\+json/.test(type))) {
      const answer = await request.get(href);
      expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
      const again = await request.get(href, { headers: { "If-None-Match": answer.headers().etag ?? "" } });
      expect(again.status()).toBe(304);
    }
  }
  const foot = page.getByRole("contentinfo");
  await expect(foot.getByRole("link", { name: "RSS", exact: true })).toHaveAttribute("href", /\/feed\.rss$/);
  const bad = await request.get(`/trackers/${tracker.slug}/feed.atom?only=all&page=0`);
  expect([bad.status(), await bad.text()]).toEqual([422, expect.stringMatching(/^only: .+\npage: .+\n$/)]);
});

const hasNewsboat = spawnSync("newsboat", ["-v"]).status === 0;

test("newsboat reads every entry of the feeds of the running site (needs newsboat)", async () => {
  test.skip(!hasNewsboat, "newsboat is not installed");
  const tracker = await makeTracker();
  await retractItem(tracker, await makeItem(tracker, { headline: `]]> & <b>"Ten"</b> 미사일 </script>` }));
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY" });
  const folder = mkdtempSync(join(tmpdir(), "signpost-newsboat-"));
  try {
    writeFileSync(join(folder, "config"), "ignore-mode display\n");
    /** How many entries it found in a feed, which it keeps apart from the others. */
    const read = (ending: string) => {
      const urls = join(folder, `urls-${ending}`);
      writeFileSync(urls, `${new URL(`/trackers/${tracker.slug}/feed.${ending}`, siteUrl()).href}\n`);
      const own = ["-u", urls, "-c", join(folder, `cache-${ending}`), "-C", join(folder, "config")];
      const options = { encoding: "utf8", env: { ...process.env, HOME: folder }, timeout: 30_000 } as const;
      execFileSync("newsboat", [...own, "-x", "reload"], options);
      return Number.parseInt(execFileSync("newsboat", [...own, "-x", "print-unread"], options), 10);
    };
    // An item, its retraction, a judgement and the item that it rests on; and the judgement alone.
    expect(read("atom")).toBe(4);
    expect(read("rss")).toBe(4);
    expect(read("atom?only=levels")).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
