import { describe, expect, it } from "vitest";
import { INVALID_DATES, VALID_DATES } from "@/lib/dates/examples";
import { db } from "@/lib/db";

async function edges(text: string) {
  const [row] = await db.$queryRaw<{ first: string | null; last: string | null }[]>`
    SELECT edtf_first(${text}) AS first, edtf_last(${text}) AS last`;
  return row;
}

describe("the database reads dates as the code does", () => {
  it.each(VALID_DATES)("%s spans %s to %s", async (text, first, last) => {
    expect(await edges(text)).toEqual({ first, last });
  });

  it.each(INVALID_DATES.filter((text) => !text.includes("\0")))("%j is no date", async (text) => {
    expect(await edges(text)).toEqual({ first: null, last: null });
  });

  it.each(["2025-9-21", "2025-09", "2025-09-21~", "2025-02-29", "2025-01-01/2025-01-02", ""])(
    "%j is no day",
    async (text) => {
      const [row] = await db.$queryRaw<{ day: boolean }[]>`SELECT is_day(${text}) AS day`;
      expect(row?.day).toBe(false);
    },
  );
});
