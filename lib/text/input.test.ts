import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { line, optionalLine, optionalProse, prose } from "./input";

const answerOf = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map((issue) => issue.message);
};

describe("a required field", () => {
  test.each([undefined, null, "", "  ", "\u200b", 7, {}, ["x"]])("asks for itself where %j is given", (value) => {
    expect(answerOf(line({ label: "headline" }), value)).toEqual(["Enter a headline."]);
    expect(answerOf(prose({ label: "outline" }), value)).toEqual(["Enter an outline."]);
  });

  test("gives the text on, trimmed", () => {
    expect(answerOf(line({ label: "headline" }), " Launch ")).toBe("Launch");
    expect(answerOf(prose({ label: "rationale" }), "a\r\nb\n")).toBe("a\nb");
  });

  test("has a longest length of its own", () => {
    expect(answerOf(line({ label: "headline" }), "x".repeat(200))).toHaveLength(200);
    expect(answerOf(line({ label: "headline" }), "x".repeat(312))).toEqual([
      "The headline is too long: 312 characters, at most 200.",
    ]);
    expect(answerOf(line({ label: "code", max: 2 }), "xyz")).toEqual([
      "The code is too long: 3 characters, at most 2.",
    ]);
    expect(answerOf(prose({ label: "rationale" }), "x".repeat(10_001))).toEqual([
      "The rationale is too long: 10,001 characters, at most 10,000.",
    ]);
  });

  test("says what is wrong with the text", () => {
    expect(answerOf(line({ label: "headline" }), "a\nb")).toEqual([
      "The headline must be on one line, without line breaks or tabs.",
    ]);
    expect(answerOf(prose({ label: "rationale" }), "a\u0000b")).toEqual([expect.stringContaining("U+0000")]);
  });
});

describe("an optional field", () => {
  test.each([undefined, null, "", "  ", "\u3164"])("is null where %j is given", (value) => {
    expect(answerOf(optionalLine({ label: "note" }), value)).toBeNull();
    expect(answerOf(optionalProse({ label: "note" }), value)).toBeNull();
  });

  test("is checked like a required one", () => {
    expect(answerOf(optionalLine({ label: "note" }), " a ")).toBe("a");
    expect(answerOf(optionalLine({ label: "note" }), "a\tb")).toEqual([
      "The note must be on one line, without line breaks or tabs.",
    ]);
    expect(answerOf(optionalProse({ label: "note" }), "\ud800")).toEqual([expect.stringContaining("U+D800")]);
    expect(answerOf(optionalProse({ label: "note" }), 7)).toEqual(["The note must be text."]);
  });
});
