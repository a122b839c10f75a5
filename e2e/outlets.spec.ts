import { expect, test } from "@playwright/test";
import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { siteUrl } from "@/lib/settings";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker } from "@/lib/testing/tracker-record";

const HIT = "window.wasHit = true";
/** What could end a tag, an element, a cell, a line or the direction of writing. */
const NAME = `=HYPERLINK("x") ]]> --> </script><script>${HIT}</script><img src=x onerror="${HIT}"> &amp;&#0; \u0007\u202Eesrever\r\nX-Injected: yes`;
const HOSTILE = `${NAME} ${"long ".repeat(2_000)}end`;
const LINES = `${HOSTILE}\r\nBEGIN:VEVENT\r\nX-Injected: yes\n\n# Not a heading`;

type Read = (body: Buffer) => unknown;

/** Throws at anything that is not well-formed. */
const xml: Read = (body) => {
  const fail = (level: string, message: string) => {
    if (level === "warning") return;
    throw new Error(message);
  };
  return new DOMParser({ onError: fail }).parseFromString(body.toString(), "text/xml");
};
const json: Read = (body) => JSON.parse(body.toString());
const csv: Read = (body) => parse(body, { columns: true, bom: true });
const lines: Read = (body) =>
  body
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const calendar: Read = (body) => ICAL.parse(body.toString());
const text: Read = (body) => body.toString();
const picture: Read = (body) => expect(body.subarray(1, 4).toString()).toBe("PNG");
const packed: Read = (body) => {
  const files = Object.entries(unzipSync(body)).filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [, content] of files) xml(Buffer.from(strFromU8(content)));
  return files.map(([, content]) => strFromU8(content)).join();
};

const OUTLETS: [string, Read][] = [
  ...["feed.atom", "feed.rss", "indicators/missile-tests/feed.atom"].map((path): [string, Read] => [path, xml]),
  ...["feed.json", "datapackage.json", "tracker.json"].map((path): [string, Read] => [path, json]),
  ...["evidence.csv", "assessments.csv"].map((path): [string, Read] => [path, csv]),
  ...["evidence.xlsx", "briefing.docx?from=2025-12-31&to=2026-06-01"].map((path): [string, Read] => [path, packed]),
  ...["badge.svg", "sitemap.xml?part=1"].map((path): [string, Read] => [path, xml]),
  ...["embed", "briefing.md?from=2025-12-31&to=2026-06-01"].map((path): [string, Read] => [path, text]),
  ["evidence.ndjson", lines],
  ["reviews.ics", calendar],
  ["picture.png", picture],
];
const PAGES = [
  "",
  "/indicators/missile-tests",
  "/evidence",
  "/evidence/1",
  "/outlooks",
  "/briefing",
  "/about",
  "/embed",
];

test("hostile words leave by every outlet well-formed, whole and inert", async ({ page }) => {
  const tracker = await makeTracker({ title: HOSTILE, actors: [NAME], sources: { [NAME]: "B" } });
  const said = { headline: HOSTILE, summary: LINES, quote: LINES, quoteLang: "en", note: HOSTILE };
  const item = await makeItem(tracker, { ...said, origin: NAME, outlet: NAME, actors: [NAME] });
  await makeAssessment(tracker, "missile-tests", { cites: [item], rationale: LINES, confidenceReason: HOSTILE });
  await makeOutlook(tracker, { statement: HOSTILE });
  const base = `/trackers/${tracker.slug}`;
  const fetched = async (path: string) => {
    const answer = await fetch(new URL(path, siteUrl()));
    expect(answer.status, path).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const read = new Map<string, unknown>();
  for (const [path, reader] of OUTLETS) read.set(path, reader(await fetched(`${base}/${path}`)));
  const evidence = json(await fetched(`/api/v1${base}/evidence`)) as { data: Record<string, unknown>[] };

  expect(evidence.data[0]).toMatchObject({ headline: HOSTILE, summary: LINES });
  expect(read.get("evidence.ndjson")).toMatchObject([{ headline: HOSTILE, summary: LINES, quote: LINES }]);
  expect(read.get("evidence.csv")).toMatchObject([{ headline: `'${HOSTILE}`, summary: `'${LINES}` }]);
  expect(read.get("assessments.csv")).toMatchObject([{ rationale: `'${LINES}` }]);
  for (const path of ["embed", "briefing.md?from=2025-12-31&to=2026-06-01"]) {
    expect(read.get(path)).not.toMatch(/(?<!\\)<(script>window|img src=x)/);
  }
  expect(read.get("evidence.xlsx")).not.toContain("<f>");
  expect(JSON.stringify(read.get("reviews.ics"))).not.toMatch(/\["x-injected"/i);

  for (const path of PAGES) {
    await page.goto(`${base}${path}`);
    await expect(page.locator("body")).toContainText("esrever");
    expect(await page.evaluate(() => "wasHit" in window), path).toBe(false);
  }
});
