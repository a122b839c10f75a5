import { afterEach, expect, inject, test } from "vitest";
import { freePort } from "@/scripts/tests/site.mjs";
import { copyOf, query } from "./support/data";
import { cleanUp, startSite } from "./support/site";

afterEach(cleanUp);

const tracker = "/trackers/korean-peninsula";

const SCRIPT = /<script[^>]*>[\s\S]*?<\/script>/g;

/** What a page is for its readers: without the nonce, which is new with every page that is made, and scripts, cut where it was sent. */
async function pageAt(address: string): Promise<string> {
  const response = await fetch(address);
  expect([address, response.status]).toEqual([address, 200]);
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
  if (!nonce) throw new Error(`${address} has no nonce`);
  return (await response.text()).replaceAll(nonce, "").replaceAll(SCRIPT, "");
}

test("the pages are the same whatever the machine's time zone", async () => {
  const data = copyOf(inject("usedData"));
  const port = await freePort();
  const pagesIn = async (zone: string) => {
    const site = await startSite({ data, port, environment: { TZ: zone } });
    await site.ready;
    const [indicator] = await query(data, "SELECT slug FROM indicator ORDER BY id LIMIT 1");
    const paths = ["", `/indicators/${indicator?.slug}`, "/evidence/1", "/evidence"];
    const pages: Record<string, string> = {};
    // One day for all: midnight may strike between two answers.
    for (const path of paths) pages[path] = await pageAt(`http://127.0.0.1:${port}${tracker}${path}?asOf=2026-03-31`);
    expect(await site.stop("SIGTERM")).toBe(0);
    return pages;
  };
  const east = await pagesIn("Pacific/Kiritimati");
  const west = await pagesIn("America/Los_Angeles");
  expect(Object.keys(west)).toHaveLength(4);
  expect(west).toEqual(east);
});
