import { describe, expect, test } from "vitest";
import { INVALID_DATES, VALID_DATES } from "./examples";
import { agoInWords, dateInWords, daysInWords, distanceInWords, momentInWords } from "./words";

describe("a date in words", () => {
  test.each([
    ["2025-09-21", "21 Sep 2025"],
    ["2025-09-01", "1 Sep 2025"],
    ["2025-05-05", "5 May 2025"],
    ["2025-09", "Sep 2025"],
    ["2025", "2025"],
    ["0099-01-01", "1 Jan 0099"],
    ["2025-09-21~", "about 21 Sep 2025"],
    ["2025-09-21?", "21 Sep 2025 (uncertain)"],
    ["2025-09%", "about Sep 2025 (uncertain)"],
    ["2026-02-19/2026-02-25", "19–25 Feb 2026"],
    ["2026-02-28/2026-03-03", "28 Feb – 3 Mar 2026"],
    ["2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026"],
    ["2025-12/2026-01", "Dec 2025 – Jan 2026"],
    ["2025-09/2025-11", "Sep–Nov 2025"],
    ["2024/2025", "2024–2025"],
    ["2025-09/2025-10-15", "Sep 2025 – 15 Oct 2025"],
    ["2025-09-01/2025-09", "1 Sep 2025 – Sep 2025"],
    ["2024/2025-02", "2024–Feb 2025"],
    ["2025-09-21/2025-09-21", "21 Sep 2025"],
    ["2025-09-01~/2025-09-15~", "about 1–15 Sep 2025"],
    ["2025-09-01?/2025-09-15?", "1–15 Sep 2025 (uncertain)"],
    ["2025-09-01~/2025-09-15", "about 1 Sep 2025 – 15 Sep 2025"],
    ["2025-09-01/2025-09-15?", "1 Sep 2025 – 15 Sep 2025 (uncertain)"],
    ["2025-09-01~/2025-09-15?", "about 1 Sep 2025 – 15 Sep 2025 (uncertain)"],
  ])("%s is “%s”", (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test("no two dates of one kind read alike, apart from an interval within one date", () => {
    const texts = VALID_DATES.map(([text]) => text).filter(
      (text) => new Set(text.split("/")).size === text.split("/").length,
    );
    expect(new Set(texts.map(dateInWords)).size).toBe(texts.length);
  });

  test.each(INVALID_DATES)("%j has no words", (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError);
  });
});

test("a moment is told in UTC, to the minute", () => {
  expect(momentInWords(new Date("2026-11-22T15:42:59Z"))).toBe("22 Nov 2026, 15:42 UTC");
  expect(momentInWords(new Date("2026-01-01T00:00:00+14:00"))).toBe("31 Dec 2025, 10:00 UTC");
});

test.each([
  [0, "0 days"],
  [1, "1 day"],
  [94, "94 days"],
  [3291, "3,291 days"],
])("%i is “%s”", (count, words) => {
  expect(daysInWords(count)).toBe(words);
});

test.each([
  ["2026-02-01", "today"],
  ["2026-02-02", "tomorrow"],
  ["2026-01-31", "yesterday"],
  ["2026-02-10", "in 9 days"],
  ["2025-10-30", "94 days ago"],
])("on 1 February 2026, %s is “%s”", (day, words) => {
  expect(distanceInWords(day, "2026-02-01")).toBe(words);
});

test.each([
  ["2026-08-20", "94 days ago"],
  ["2026-11-22", "today"],
  ["2026-08", "at least 83 days ago"],
  ["2026-11", "at most 21 days ago"],
  ["2026-11-23/2026-11-25", "tomorrow"],
])("%s is %s on 22 Nov 2026", (date, words) => expect(agoInWords(date, "2026-11-22")).toBe(words));
