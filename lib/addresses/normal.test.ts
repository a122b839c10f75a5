import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalisedAddress, outletHost } from "./normal";
import { readAddress } from "./rules";

describe("copies of one page have one normal form", () => {
  test.each([
    "https://reuters.com/article/x?id=1&lang=e",
    "http://reuters.com/article/x?id=1&lang=e",
    "https://www.reuters.com/article/x?id=1&lang=e",
    "https://m.reuters.com/article/x?id=1&lang=e",
    "https://amp.reuters.com/article/x?id=1&lang=e",
    "https://www.m.Reuters.COM./article/x?id=1&lang=e",
    "https://reuters.com:443/article/x?id=1&lang=e",
    "https://reuters.com:80/article/x?id=1&lang=e",
    "http://reuters.com:443/article/x?id=1&lang=e",
    "http://reuters.com:80/article/x?id=1&lang=e",
    "https://reuters.com/article/x/?id=1&lang=e",
    "https://reuters.com/article/x/amp?id=1&lang=e",
    "https://reuters.com/article/x/amp/?id=1&lang=e",
    "https://reuters.com/article/x?lang=e&id=1",
    "https://reuters.com/article/x?id=1&lang=e#part",
    "https://reuters.com/article/x?id=1&utm_source=feed&UTM_medium=rss&lang=e&fbclid=abc&gclid=d&mc_cid=e&amp=1",
    "https://reuters.com/%61rticle/x?id=%31&lang=e&",
  ])("%s", (typed) => {
    expect(normalisedAddress(typed)).toBe("reuters.com/article/x?id=1&lang=e");
  });

  test("letters outside ASCII are the same as their escapes", () => {
    expect(normalisedAddress("https://ko.wikipedia.org/wiki/한국")).toBe(
      normalisedAddress("https://ko.wikipedia.org/wiki/%ed%95%9C%EA%B5%AD"),
    );
  });
});

describe("other pages have another", () => {
  test.each([
    ["https://a.org/x?id=1", "https://a.org/x?id=2"],
    ["https://a.org/x", "https://a.org/X"],
    ["https://a.org/x", "https://b.org/x"],
    ["https://a.org/x", "https://news.a.org/x"],
    ["https://a.org/x", "https://a.org:8443/x"],
    ["https://a.org/a%2Fb", "https://a.org/a/b"],
    ["https://a.org/camp", "https://a.org/c"],
    ["https://a.org/x?ref=1", "https://a.org/x"],
  ])("%s and %s", (one, other) => {
    expect(normalisedAddress(one)).not.toBe(normalisedAddress(other));
  });
});

test.each([
  ["https://www.reuters.com/a", "reuters.com"],
  ["https://m.yna.co.kr/a", "yna.co.kr"],
  ["https://mobile.reuters.com", "reuters.com"],
  ["https://amp.cnn.com/a", "cnn.com"],
  ["https://m.com/a", "m.com"],
  ["https://www.kr/a", "www.kr"],
  ["https://world.kbs.co.kr", "world.kbs.co.kr"],
  ["https://뉴스.kr/", "xn--vg1b002a.kr"],
])("the outlet of %s is %s", (typed, host) => {
  expect(outletHost(typed)).toBe(host);
});

test("a normal form is the normal form of itself and no longer than what a browser makes of the address", () => {
  const piece = fc.constantFrom(
    "/",
    "a",
    "amp",
    "%7e",
    "%2F",
    "%zz",
    "?",
    "&",
    "=",
    "utm_x",
    "b",
    "#",
    "한",
    "//",
    "~",
    "'",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), fc.constantFrom("", "www.", "m.amp."), (pieces, prefix) => {
      const typed = `https://${prefix}example.org/${pieces.join("")}`;
      expect(readAddress(typed).ok).toBe(true);
      const normal = normalisedAddress(typed);
      expect(normalisedAddress(`http://${normal}`)).toBe(normal);
      expect(normal.length).toBeLessThanOrEqual(new URL(typed).href.length);
    }),
    { numRuns: 2000 },
  );
});
