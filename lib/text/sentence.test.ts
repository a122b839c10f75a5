import { expect, test } from "vitest";
import { firstSentence } from "./sentence";

test.each([
  ["Ten were fired. Nobody was told.", "Ten were fired."],
  ["Ten were fired", "Ten were fired"],
  ["The U.S. Navy halted at 3.5 km. It left.", "The U.S. Navy halted at 3.5 km."],
  ["On 3 Aug. 2026 Gen. J. Doe met Mr. Kim! Then nothing.", "On 3 Aug. 2026 Gen. J. Doe met Mr. Kim!"],
  ["He said “never.” She left.", "He said “never.”"],
  ["(It was late.) It rained.", "(It was late.)"],
  ["회담이 열렸다. 끝났다.", "회담이 열렸다."],
  ["会談が開かれた。終わった。", "会談が開かれた。"],
  ["A heading without a stop\nThe text. More.", "A heading without a stop"],
  ["  Two\u00a0\tspaces  here.  ", "Two spaces here."],
  ["", ""],
])("the first sentence of “%s”", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test("a sentence that never ends is cut between words", () => {
  const cut = firstSentence("word ".repeat(100));
  expect(cut).toMatch(/^(word )+word…$/);
  expect(cut.length).toBeLessThanOrEqual(281);
});

test("a text is cut as quickly however it is made up", () => {
  const started = performance.now();
  for (const text of [
    `${"A.".repeat(2_500)}${" A.".repeat(1_666)}`,
    `${"!".repeat(9_999)}x`,
    `${"No. ".repeat(2_500)}`,
  ]) {
    expect(firstSentence(text).length).toBeLessThanOrEqual(281);
  }
  expect(performance.now() - started).toBeLessThan(500);
  expect(firstSentence(`${"word ".repeat(30)}${" ".repeat(1_000)}ends. More.`)).toBe(`${"word ".repeat(30)}ends.`);
  expect(firstSentence(`${"😀".repeat(279)}. More.`)).toBe(`${"😀".repeat(279)}.`);
  expect(firstSentence(`${"😀".repeat(280)}. More.`)).toBe(`${"😀".repeat(280)}…`);
});
