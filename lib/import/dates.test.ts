import { describe, expect, test } from "vitest";
import { importedDate, isAmbiguousDate } from "./dates";

describe("a date of somebody else's table", () => {
  test.each([
    ["2025-09-21", "2025-09-21"],
    ["2025-09", "2025-09"],
    ["2025-09-01/2025-09-15", "2025-09-01/2025-09-15"],
    ["2025/9/1", "2025-09-01"],
    ["25/12/2024", "2024-12-25"],
    ["12.25.2024", "2024-12-25"],
    ["04/04/2024", "2024-04-04"],
    ["3 April 2024", "2024-04-03"],
    ["3rd Apr. 2024", "2024-04-03"],
    ["Sept 3, 2024", "2024-09-03"],
    [" ", ""],
  ])("“%s” can be read in one way only", (typed, value) => {
    expect(importedDate(typed, null)).toEqual({ ok: true, value });
  });

  test.each([
    ["03/04/2024", "can be read as 3 Apr 2024 or 4 Mar 2024: say which comes first."],
    ["03/04/24", "write the year with four digits"],
    ["31/02/2024", "“31/02/2024” is no date."],
    ["45385", "is how Excel counts days: it stands for 3 Apr 2024."],
    ["45385.5", "it stands for 3 Apr 2024."],
    ["2024-04-03T10:00", "Leave out the time of day"],
    ["soon", "Write a day as"],
  ])("“%s” is refused: %s", (typed, message) => {
    expect(importedDate(typed, null)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  test("is read in the order that was said, and in no other", () => {
    expect(importedDate("03/04/2024", "dmy")).toEqual({ ok: true, value: "2024-04-03" });
    expect(importedDate("03/04/2024", "mdy")).toEqual({ ok: true, value: "2024-03-04" });
    expect(importedDate("25/12/2024", "mdy")).toMatchObject({
      ok: false,
      message: "“25/12/2024” is no date where the month comes first.",
    });
  });

  test.each([
    ["03/04/2024", true],
    ["3-4-2024", true],
    ["04/04/2024", false],
    ["25/12/2024", false],
    ["03/04/24", false],
    ["2024-04-03", false],
  ])("“%s” is asked about: %s", (typed, asked) => {
    expect(isAmbiguousDate(typed)).toBe(asked);
  });
});
