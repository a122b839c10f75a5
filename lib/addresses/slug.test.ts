import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, slugOf } from "./slug";

test.each([
  ["Korean Peninsula", "korean-peninsula"],
  ["  Line toward  Seoul! ", "line-toward-seoul"],
  ["US–DPRK dialogue", "us-dprk-dialogue"],
  ["Kim’s demand & the workers' party", "kims-demand-the-workers-party"],
  ["Élysée, Łódź, Straße, Ærø", "elysee-lodz-strasse-aero"],
  ["2018-06-12: Singapore", "2018-06-12-singapore"],
  ["북한 missile", "missile"],
  ["북한", ""],
  ["", ""],
  ["New", ""],
  ["Edit!", ""],
])("%j gives %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a long title is cut between words", () => {
  expect(slugOf(`${"word ".repeat(15)}unbreakable`)).toBe(Array(15).fill("word").join("-"));
  expect(slugOf("x".repeat(200))).toBe("x".repeat(80));
});

test.each(["a", "korean-peninsula", "2018", "a-1", "renew", "x".repeat(80)])("%s is a slug", (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each(["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a/b", "a\n", "new", "edit", "x".repeat(81)])(
  "%j is no slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);

test("what a title gives is a slug or nothing, and stays as it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem({ maxCount: 30 })), (text) => {
      const slug = slugOf(text);
      expect(slug === "" || isSlug(slug)).toBe(true);
      expect(slugOf(slug)).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});

test.each([[["korean-peninsula"]], [{ gt: 0 }], [7], [null], [undefined]])("%j is no slug", (value) => {
  expect(isSlug(value)).toBe(false);
});
