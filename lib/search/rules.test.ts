import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearch } from "./rules";

const word = (...forms: string[]) => ({ forms, isExact: false });
const quoted = (text: string) => ({ forms: [text], isExact: true });

describe("what is typed into a search", () => {
  test.each([
    ["kim speech", { groups: [[word("kim")], [word("speech")]], excluded: [] }],
    ['"north korea" test', { groups: [[quoted("north korea")], [word("test")]], excluded: [] }],
    ["“north korea”", { groups: [[quoted("north korea")]], excluded: [] }],
    ['kim "never again', { groups: [[word("kim")], [quoted("never again")]], excluded: [] }],
    ["kim -speech", { groups: [[word("kim")]], excluded: [word("speech")] }],
    ['kim -"a speech"', { groups: [[word("kim")]], excluded: [quoted("a speech")] }],
    [
      "seoul or tokyo OR beijing aid",
      { groups: [[word("seoul"), word("tokyo"), word("beijing")], [word("aid")]], excluded: [] },
    ],
    ["or kim or", { groups: [[word("kim")]], excluded: [] }],
    ["kim or -speech", { groups: [[word("kim")]], excluded: [word("speech")] }],
    ['"or"', { groups: [[quoted("or")]], excluded: [] }],
    ["hwasong-14 & – :*", { groups: [[word("hwasong-14")]], excluded: [] }],
    [
      "missiles policies policy launches glass",
      {
        groups: [
          [word("missile")],
          [word("policies", "policy")],
          [word("policy", "policies")],
          [word("launch")],
          [word("glass")],
        ],
        excluded: [],
      },
    ],
    ["북한", { groups: [[word("북한")]], excluded: [] }],
  ])("%s", (text, search) => {
    expect(readSearch(text)).toEqual({ ok: true, value: search });
  });

  test("is nothing where nothing can be seen", () => {
    for (const text of ["", "   ", "\u200b"]) expect(readSearch(text)).toEqual({ ok: true, value: null });
  });

  test.each([
    ["& | !", "Enter a word or a number: signs alone are not searched for."],
    ["or", "Enter a word or a number: signs alone are not searched for."],
    ["-kim", "Say also what is to be found: so far only what is left out is said."],
    ["k", "Enter at least two letters: one is too short."],
    ["북 -x", "Enter at least two letters: one is too short."],
    ["a b c d e f g h i j k l mm", "Search for at most 12 words."],
    ["x".repeat(10_000), "The search is too long: 10,000 characters, at most 200."],
    ["a\u0000b", expect.stringContaining("U+0000")],
    ["half \ud83d", expect.stringContaining("U+D83D")],
  ])("is refused with words: %s", (text, message) => {
    expect(readSearch(text)).toEqual({ ok: false, message });
  });

  test("is never more than was typed, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 220 }),
          fc.string({ unit: fc.constantFrom('"', "-", "o", "r", " ", "é", "“") }),
        ),
        (text) => {
          const reading = readSearch(text);
          if (!reading.ok || !reading.value) return;
          const { groups, excluded } = reading.value;
          expect(groups.flat()).not.toHaveLength(0);
          for (const { forms, isExact } of [...groups.flat(), ...excluded]) {
            expect(forms).not.toHaveLength(0);
            if (isExact) expect(text.normalize("NFC")).toContain(forms[0]);
          }
        },
      ),
    );
  });
});
