import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIKELIHOODS } from "@/lib/scales/rules";
import { languageAdvice } from "./rules";

test("a text that says what is the case needs no advice", () => {
  const plain =
    "Ten missiles were fired on 20 May 2026. The U.S. President confirmed it; how many flew could not be confirmed. May brought a test. Washington called it a confidence-building step that is likely to fail.";
  expect(languageAdvice(plain)).toEqual([]);
  expect(languageAdvice("")).toEqual([]);
});

describe("words that assert nothing", () => {
  test.each([
    ["Talks may follow.", "“may”"],
    ["It might be a drill.", "“might”"],
    ["This could be a signal.", "“could”"],
    ["A test cannot be ruled out.", "“cannot be ruled out”"],
    ["We can’t rule out a test.", "“can’t rule out”"],
    ["Possibly a signal.", "“possibly”"],
    ["It is possible that they meet.", "“it is possible”"],
  ])("%s", (text, words) => {
    expect(languageAdvice(text)).toEqual([`${words} asserts nothing: say what is the case, or how likely it is.`]);
  });

  test("are told together and once each", () => {
    expect(languageAdvice("It may rain, might snow, and may hail.")).toEqual([
      "“may” and “might” assert nothing: say what is the case, or how likely it is.",
    ]);
  });
});

describe("confidence and likelihood", () => {
  const message = /^“high confidence|^“confidence” and “likely” stand in one sentence/;

  test("in one sentence are told", () => {
    expect(languageAdvice("We have high confidence that talks are likely.")).toEqual([expect.stringMatching(message)]);
    expect(languageAdvice("There is confidence in the U.S. President, who is likely to talk.")).toHaveLength(1);
  });

  test("in two sentences are not", () => {
    expect(languageAdvice("Talks are likely. Our confidence is high.")).toEqual([]);
    expect(languageAdvice("Talks are likely.\nOur confidence is high")).toEqual([]);
  });
});

describe("two scales of likelihood", () => {
  test("in one text are told", () => {
    expect(languageAdvice("A test is very likely. Talks are improbable.")).toEqual([
      expect.stringMatching(/^“very likely” and “improbable” come from two scales of likelihood/),
    ]);
  });

  test("are not seen in words of one scale, nor in a longer word of the same step", () => {
    expect(languageAdvice("A test is very likely. Talks are almost certainly unlikely.")).toEqual([]);
    expect(languageAdvice("A test is highly probable. Talks are nearly certain.")).toEqual([]);
  });

  test.each(Object.values(LIKELIHOODS).map(({ words }) => words))("our own word is known: %s", (words) => {
    expect(languageAdvice(`There is ${words}. A test is probable.`)).toHaveLength(1);
  });
});

test("the order of whole sentences changes no more than the order of the advice", () => {
  const sentences = fc.shuffledSubarray([
    "Ten missiles were fired.",
    "Talks are likely.",
    "Confidence is high.",
    "The U.S. side waits.",
    "Confidence is low that it is unlikely.",
  ]);
  fc.assert(
    fc.property(sentences, (sentences) => {
      const advice = languageAdvice(sentences.join(" "));
      expect(advice).toHaveLength(sentences.includes("Confidence is low that it is unlikely.") ? 1 : 0);
    }),
  );
});

test("a megabyte of text is read at once", { timeout: 5_000 }, () => {
  expect(languageAdvice("It may be likely, in confidence. ".repeat(30_000))).toHaveLength(2);
  expect(languageAdvice(" \n".repeat(500_000))).toEqual([]);
  expect(languageAdvice(" ".repeat(1_000_000))).toEqual([]);
});
