import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { characterCount, isVisible, readLine, readProse, withArticle } from "./rules";

const field = { label: "headline", max: 200 };
const lineOf = (raw: string, max = 200) => {
  const reading = readLine(raw, { label: "headline", max });
  return reading.ok ? reading.value : reading.message;
};
const proseOf = (raw: string, max = 10_000) => {
  const reading = readProse(raw, { label: "summary", max });
  return reading.ok ? reading.value : reading.message;
};

describe("text without anything to see counts as empty", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \t\n\u00a0\u2003\u3000"],
    ["zero-width characters", "\u200b\u200c\u200d\u2060\ufeff"],
    ["direction marks", "\u200e\u200f\u061c"],
    ["soft hyphens", "\u00ad\u00ad"],
    ["Hangul fillers", "\u3164\u115f\u1160\uffa0"],
    ["braille blanks", "\u2800"],
    ["variation selectors", "\ufe0f\u{e0100}"],
    ["tag characters", "\u{e0001}\u{e0041}\u{e007f}"],
    ["the combining grapheme joiner", "\u034f"],
    ["Mongolian and Khmer fillers", "\u180e\u17b4\u17b5"],
    ["a null notehead", "\u{1d159}"],
    ["accents on nothing", "\u0301\u0302"],
    ["all of these", " \u200b\u3164\u2800\ufe0f\n"],
  ])("%s", (_name, raw) => {
    expect(lineOf(raw)).toBe("");
    expect(proseOf(raw)).toBe("");
    expect(isVisible(raw)).toBe(false);
  });

  test.each(["x", "?", "0", "한", "\u200bx", "👍", "€", "—"])("but %s does not", (raw) => {
    expect(lineOf(raw)).toBe(raw);
    expect(isVisible(raw)).toBe(true);
  });
});

describe("hidden characters are refused with their place", () => {
  test.each([
    ["NUL", "\u0000", "U+0000"],
    ["a bell", "\u0007", "U+0007"],
    ["an escape", "\u001b", "U+001B"],
    ["DEL", "\u007f", "U+007F"],
    ["a C1 control", "\u0085", "U+0085"],
    ["half a surrogate pair", "\ud800", "U+D800"],
    ["the other half", "\udc00", "U+DC00"],
    ["a noncharacter", "\ufffe", "U+FFFE"],
    ["a noncharacter above", "\u{1ffff}", "U+1FFFF"],
    ["a direction override", "\u202e", "U+202E"],
    ["a direction isolate", "\u2066", "U+2066"],
  ])("%s", (_name, character, code) => {
    const message = `The headline contains a hidden character (${code}) after “Kim said”. Delete it or type that passage again.`;
    expect(lineOf(`Kim said${character} no`)).toBe(message);
    expect(proseOf(`Kim said${character} no`)).toBe(message.replace("headline", "summary"));
  });

  test("also at the beginning, and where nothing else is", () => {
    const message =
      "The headline contains a hidden character (U+0000) at its beginning. Delete it or type that passage again.";
    expect(lineOf("\u0000x")).toBe(message);
    expect(lineOf("\u0000")).toBe(message);
  });

  test("the place is told in whole characters", () => {
    expect(lineOf(`a${"👍".repeat(30)}\u0000`)).toContain(`after “${"👍".repeat(20)}”`);
  });
});

describe("line breaks", () => {
  test("in prose become plain ones, and tabs stay", () => {
    expect(proseOf("a\r\nb\rc\nd\u2028e\u2029f\tg")).toBe("a\nb\nc\nd\ne\nf\tg");
  });

  test.each(["a\nb", "a\r\nb", "a\u2028b", "a\tb"])("%j is not one line", (raw) => {
    expect(lineOf(raw)).toBe("The headline must be on one line, without line breaks or tabs.");
  });

  test("around a line are trimmed", () => {
    expect(lineOf("\r\n  a b \n")).toBe("a b");
  });
});

describe("length", () => {
  test("is counted in characters, not in UTF-16 units", () => {
    expect(characterCount("👍한e")).toBe(3);
    expect(lineOf("👍".repeat(200))).toBe("👍".repeat(200));
  });

  test("at most the maximum is accepted", () => {
    expect(lineOf("x".repeat(200))).toHaveLength(200);
    expect(lineOf("x".repeat(201))).toBe("The headline is too long: 201 characters, at most 200.");
    expect(lineOf("x".repeat(312))).toBe("The headline is too long: 312 characters, at most 200.");
  });

  test("is that of the normal form", () => {
    const syllables = "한".repeat(200);
    expect(lineOf(syllables.normalize("NFD"))).toBe(syllables);
    expect(lineOf("\u0958".repeat(150))).toBe("The headline is too long: 300 characters, at most 200.");
  });

  test("a megabyte is refused", () => {
    expect(proseOf("x".repeat(2 ** 20))).toBe("The summary is too long: 1,048,576 characters, at most 10,000.");
    expect(proseOf(`a${" \n".repeat(2 ** 19)}a`)).toMatch(/^The summary is too long/);
  });
});

describe("accents", () => {
  test("are put together with their letter", () => {
    expect(lineOf("e\u0301")).toBe("\u00e9");
  });

  test("may stand thirty on one letter, and no more", () => {
    expect(lineOf(`a${"\u0316".repeat(30)}`)).toHaveLength(31);
    expect(lineOf(`a${"\u0316".repeat(31)}`)).toBe("The headline has a letter with more than 30 accents.");
  });

  test("by the megabyte are refused at once", { timeout: 5_000 }, () => {
    expect(proseOf(`a${"\u0301\u0316".repeat(2 ** 19)}`)).toBe("The summary has a letter with more than 30 accents.");
  });
});

test("script and markup are text like any other", () => {
  for (const raw of ["<script>alert(1)</script>", "a & b", `"'--`, "=1+1", "{{x}}"]) expect(lineOf(raw)).toBe(raw);
});

test("what was accepted is accepted again and stays the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
      for (const read of [readLine, readProse]) {
        const once = read(raw, field);
        if (once.ok) expect(read(once.value, field)).toEqual(once);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["headline", "a headline"],
  ["outlet", "an outlet"],
  ["unit", "a unit"],
])("%s is “%s”", (label, words) => {
  expect(withArticle(label)).toBe(words);
});
