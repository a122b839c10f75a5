import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { dateAsKnown, day, optionalDateAsKnown, optionalDay } from "./input";

const answerOf = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map((issue) => issue.message);
};

test("a date as known is given on as its text", () => {
  expect(answerOf(dateAsKnown("date"), " 2025-09~ ")).toBe("2025-09~");
  expect(answerOf(optionalDateAsKnown("date"), "2025-09-01/2025-09-15")).toBe("2025-09-01/2025-09-15");
});

test("a day is one whole day, without a mark", () => {
  expect(answerOf(day("effective day"), " 2025-09-21 ")).toBe("2025-09-21");
  expect(answerOf(optionalDay("effective day"), "2025-09-21")).toBe("2025-09-21");
  for (const text of ["2025-09", "2025", "2025-09-21~", "2025-09-21/2025-09-22"]) {
    expect(answerOf(day("effective day"), text)).toEqual(["Enter one whole day, for example 2025-09-21."]);
  }
});

describe("what is missing or wrong is told", () => {
  test.each([undefined, null, "", " ", "\u200b"])("%j is missing", (value) => {
    expect(answerOf(dateAsKnown("date"), value)).toEqual(["Enter a date."]);
    expect(answerOf(day("effective day"), value)).toEqual(["Enter an effective day."]);
    expect(answerOf(optionalDateAsKnown("date"), value)).toBeNull();
    expect(answerOf(optionalDay("day"), value)).toBeNull();
  });

  test("a day that does not exist is wrong everywhere", () => {
    for (const schema of [dateAsKnown("date"), day("day"), optionalDateAsKnown("date"), optionalDay("day")]) {
      expect(answerOf(schema, "2025-02-31")).toEqual(["31 February 2025 does not exist."]);
    }
  });
});
