import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, entryJson, type Json } from "./rules";

test("JSON is written in the canonical form of RFC 8785, names that are numbers and text of any script included", () => {
  const check = (value: Json) => {
    expect(canonicalJson(value)).toBe(canonicalize(value));
  };
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>, check), { numRuns: 300 });
  check({ "10": 1, "9": [null, true], "\u20ac": '\u000f\u007f\u2028"\\/', "": {}, "\ud83d\ude00": 1e21 });
});

test("what has no JSON form is refused", () => expect(() => canonicalJson({ share: Number.NaN })).toThrow(TypeError));

test("the content of an entry is written in its canonical form", () => {
  const text = fc.string({ unit: "binary" });
  const entry = fc.record({
    sequence: fc.bigInt({ min: 1n, max: 10n ** 18n }),
    at: fc.date({ noInvalidDate: true }),
    who: text,
    what: text,
    subject: text,
    reason: fc.option(text),
    beforeHash: fc.option(text),
    afterHash: fc.option(text),
    previousHash: text,
  });
  const check = (content: Parameters<typeof entryJson>[0]) => {
    const { sequence, at, ...rest } = content;
    expect(entryJson(content)).toBe(canonicalize({ ...rest, sequence: String(sequence), at: at.toISOString() }));
  };
  fc.assert(fc.property(entry, check), { numRuns: 30 });
});
