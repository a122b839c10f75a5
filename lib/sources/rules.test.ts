import { describe, expect, test } from "vitest";
import type { Reliability } from "@/lib/scales/ratings";
import { isDowngrade, readHost } from "./rules";

describe("a downgrade", () => {
  test.each([
    ["A", "B"],
    ["B", "E"],
    ["A", "F"],
    ["E", "F"],
    ["F", "D"],
    ["F", "E"],
  ] as [Reliability, Reliability][])("is %s to %s", (before, after) => {
    expect(isDowngrade(before, after)).toBe(true);
  });

  test.each([
    ["B", "A"],
    ["E", "D"],
    ["C", "C"],
    ["F", "F"],
    ["F", "A"],
    ["F", "C"],
  ] as [Reliability, Reliability][])("is not %s to %s", (before, after) => {
    expect(isDowngrade(before, after)).toBe(false);
  });
});

describe("a host", () => {
  test.each([
    ["kcna.kp", "kcna.kp"],
    [" WWW.Reuters.com ", "reuters.com"],
    ["https://www.kcna.kp/en/article", "kcna.kp"],
    ["", ""],
  ])("%j is %j", (typed, host) => {
    expect(readHost(typed)).toEqual({ ok: true, value: host });
  });

  test.each(["localhost", "10.0.0.1", "a b.org", "javascript:alert(1)"])("%j is none", (typed) => {
    expect(readHost(typed).ok).toBe(false);
  });
});
