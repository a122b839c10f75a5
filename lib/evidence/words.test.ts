import fc from "fast-check";
import { expect, test } from "vitest";
import { type Run, wordsBetween } from "./words";

const textOf = (runs: Run[], without: Run["mark"]) =>
  runs
    .filter(({ mark }) => mark !== without)
    .map(({ text }) => text)
    .join("");

test("what changed is marked word by word", () => {
  expect(wordsBetween("Nine missiles were fired.", "Ten missiles were fired at sea.")).toEqual([
    { text: "Nine", mark: "GONE" },
    { text: "Ten", mark: "COME" },
    { text: " missiles were fired", mark: "KEPT" },
    { text: " at sea", mark: "COME" },
    { text: ".", mark: "KEPT" },
  ]);
});

test("words that stand without spaces between them are told apart", () => {
  expect(wordsBetween("朝鲜发射导弹", "朝鲜试射导弹").filter(({ mark }) => mark === "KEPT")).toContainEqual({
    text: "朝鲜",
    mark: "KEPT",
  });
});

test("both texts can be read out of what is marked", () => {
  const word = fc.constantFrom("fired", "ten ", "Ten", " ", "\n", "미사일", "导弹", "é", ".", "👩‍🚀");
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const runs = wordsBetween(earlier, later);
      expect([textOf(runs, "COME"), textOf(runs, "GONE")]).toEqual([earlier, later]);
    }),
  );
});

test("two long texts with nothing in common are told as a whole, soon", () => {
  const [earlier, later] = [Array.from({ length: 5_000 }, (_, nth) => `a${nth}`), Array(5_000).fill("b ")];
  const [one, other] = [earlier.join(" "), later.join("")];
  expect(wordsBetween(one, other)).toEqual([
    { text: one, mark: "GONE" },
    { text: other, mark: "COME" },
  ]);
}, 5_000);
