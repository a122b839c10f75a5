import { spawnSync } from "node:child_process";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { feedEntry, feedRecord, HOSTILE } from "@/lib/testing/feed-record";
import { fitForXml } from "@/lib/xml/text";
import { readAskedFeed } from "./asked";
import { atomOf } from "./atom";
import { jsonFeedOf } from "./json";
import { rssOf } from "./rss";
import { pagesBeside } from "./rules";

const SITE = new URL("https://signpost.example");
const LONG = "x".repeat(10_000);
const TOLD = fitForXml(HOSTILE);

const hostile = feedRecord({
  title: HOSTILE,
  subtitle: HOSTILE,
  licence: HOSTILE,
  entries: [
    feedEntry({
      title: HOSTILE,
      signedAs: `Ada\r\nX-Injected: yes ${HOSTILE}`,
      indicators: [{ slug: "missile-tests", title: HOSTILE }],
      lines: [{ label: HOSTILE, text: `${HOSTILE}\nsecond`, path: `/trackers/t/evidence/1?x="><script>` }],
    }),
    feedEntry({
      id: "urn:uuid:2",
      title: LONG,
      type: "CORRECTION",
      about: "/trackers/t/evidence/1",
      needsReview: true,
    }),
  ],
});

const documentOf = (xml: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");

/** The names of all elements in a piece of HTML, as a browser makes them. */
function elementsIn(html: string): string[] {
  const names = (node: { nodeName: string; childNodes?: unknown[] }): string[] => [
    ...(node.nodeName.startsWith("#") ? [] : [node.nodeName]),
    ...((node.childNodes ?? []) as (typeof node)[]).flatMap(names),
  ];
  return names(parseFragment(html) as never);
}

describe("hostile content is well-formed, inert, and nothing of it is lost", () => {
  const HARMLESS = ["p", "b", "a", "br"];

  test("as Atom", () => {
    const xml = atomOf(hostile, SITE);
    expect(documentOf(xml).getElementsByTagName("entry")).toHaveLength(2);
    const { title, entries = [] } = parseAtomFeed(xml);
    expect(title).toMatchObject({ value: TOLD });
    expect(entries.map((entry) => entry.title?.value)).toEqual([TOLD, LONG]);
    const html = entries[0]?.content?.value ?? "";
    expect(new Set(elementsIn(html))).toEqual(new Set(HARMLESS));
    expect(html).not.toContain("<script");
  });

  test("as RSS", () => {
    const xml = rssOf(hostile, SITE);
    expect(documentOf(xml).getElementsByTagName("item")).toHaveLength(2);
    const { items = [] } = parseRssFeed(xml);
    expect(items.map(({ title }) => title)).toEqual([TOLD, LONG]);
    expect(new Set(elementsIn(items[0]?.description ?? ""))).toEqual(new Set(HARMLESS));
  });

  test("as JSON Feed", () => {
    const { items = [] } = parseJsonFeed(JSON.parse(jsonFeedOf(hostile, SITE)));
    expect(items.map(({ title }) => title)).toEqual([TOLD, LONG]);
    expect(new Set(elementsIn(items[0]?.content_html ?? ""))).toEqual(new Set(HARMLESS));
  });

  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

  test.skipIf(!hasXmllint)("as XML to xmllint (needs libxml2-utils)", () => {
    for (const xml of [atomOf(hostile, SITE), rssOf(hostile, SITE)]) {
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: xml, encoding: "utf8" });
      expect([status, stderr]).toEqual([0, ""]);
    }
  });
});

test("an entry is typed, has its own name for ever, says when it changed, and leads to its page and its source", () => {
  const feed = feedRecord({ entries: [feedEntry({ type: "RETRACTION", about: "/trackers/t/evidence/9" })] });
  const [entry] = parseAtomFeed(atomOf(feed, SITE)).entries ?? [];
  expect(entry).toMatchObject({
    id: feed.entries[0]?.id,
    published: "2026-08-20T10:00:00.000Z",
    updated: "2026-08-21T10:00:00.000Z",
    authors: [{ name: "Ada Editor" }],
  });
  expect(entry?.categories?.map(({ term }) => term)).toEqual(["retraction", "missile-tests"]);
  expect(entry?.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["alternate", "https://signpost.example/trackers/t/evidence/1"],
    ["related", "https://signpost.example/trackers/t/evidence/9"],
    ["via", "https://news.example/1?a=1&b=2"],
  ]);
  const [item] = parseRssFeed(rssOf(feed, SITE)).items ?? [];
  expect(item).toMatchObject({ guid: { value: feed.entries[0]?.id, isPermaLink: false } });
  const { items = [] } = parseJsonFeed(JSON.parse(jsonFeedOf(feed, SITE)));
  expect(items[0]).toMatchObject({ id: feed.entries[0]?.id, tags: ["retraction", "missile-tests"] });
  expect(items[0]?.date_modified).toBe("2026-08-21T10:00:00.000Z");
});

test("a feed leads to the pages of its history, and a page to those beside it and to the present", () => {
  const linksOf = (feed: Parameters<typeof atomOf>[0]) => {
    const links = parseAtomFeed(atomOf(feed, SITE)).links ?? [];
    return Object.fromEntries(links.map(({ rel = "", href }) => [rel, href?.replace(SITE.origin, "")]));
  };
  const asked = { onlyLevels: true, page: 2 };
  expect(linksOf(feedRecord({ older: 3 }))).toMatchObject({ "prev-archive": "/trackers/t/feed.atom?page=3" });
  expect(linksOf(feedRecord({ asked, older: 1, newer: 3 }))).toMatchObject({
    self: "/trackers/t/feed.atom?only=levels&page=2",
    current: "/trackers/t/feed.atom?only=levels",
    "prev-archive": "/trackers/t/feed.atom?only=levels&page=1",
    "next-archive": "/trackers/t/feed.atom?only=levels&page=3",
  });
  expect(rssOf(feedRecord({ asked }), SITE)).toContain("<fh:archive/>");
  expect(JSON.parse(jsonFeedOf(feedRecord({ older: 3 }), SITE)).next_url).toMatch(/feed\.json\?page=3$/);
});

test.each([
  [49, null, { older: null, newer: null }],
  [50, null, { older: null, newer: null }],
  [51, null, { older: 1, newer: null }],
  [101, null, { older: 2, newer: null }],
  [151, 2, { older: 1, newer: 3 }],
  [151, 3, { older: 2, newer: null }],
  [51, 1, { older: null, newer: null }],
])("of %i entries, page %j lies between %j", (count, page, pages) => {
  expect(pagesBeside(count, page)).toEqual(pages);
});

test.each([
  [{ only: "all" }, "only"],
  [{ only: ["levels", "levels"] }, "only"],
  [{ page: "0" }, "page"],
  [{ page: "1e3" }, "page"],
  [{ page: ["1", "2"] }, "page"],
])("an address with %j is told what is wrong", (params, field) => {
  const reading = readAskedFeed(params);
  expect(reading.ok ? [] : reading.faults.map((fault) => fault.split(":")[0])).toEqual([field]);
});
