import { describe, expect, test } from "vitest";
import { columnsText, directionOf, nextSort, readColumns, USUAL_COLUMNS } from "./columns";
import { filterQuery, readFilter } from "./filter";

const NOTHING = { indicators: [], actors: [], sources: [] };

describe("the columns that an address asks for", () => {
  test("stand in the order of the table, each once, and the headline is always there", () => {
    expect(readColumns("tags, occurred,tags,headline")).toEqual({ ok: true, value: ["occurred", "tags"] });
    expect(readColumns("headline")).toEqual({ ok: true, value: [] });
  });

  test.each(["weather", "constructor", "occurred,__proto__", "x".repeat(9_000)])(
    "are refused where there is none such (%#)",
    (text) => {
      expect(readColumns(text)).toMatchObject({ ok: false, message: expect.stringContaining("There is no column") });
    },
  );

  test("come back as they were told, and the usual ones go without saying", () => {
    expect(columnsText(USUAL_COLUMNS)).toBe("");
    for (const text of ["headline", "tags", "occurred,rating,recorded"]) {
      const reading = readColumns(text);
      expect(reading.ok && columnsText(reading.value)).toBe(text);
    }
  });

  test("are one whether an address lists them or a form sends each on its own, and stay in every link", () => {
    const listed = readFilter({ columns: "tags,occurred", density: "compact" }, NOTHING);
    const sent = readFilter({ columns: ["headline", "occurred", "tags"], density: "compact" }, NOTHING);
    expect([listed.errors, sent.errors]).toEqual([{}, {}]);
    expect(sent.filter).toEqual(listed.filter);
    expect(filterQuery(sent.typed, { page: "2" })).toBe("page=2&columns=occurred%2Ctags&density=compact");
    expect(
      filterQuery(readFilter({ columns: ["headline", ...USUAL_COLUMNS], density: "comfortable" }, NOTHING).typed),
    ).toBe("");
  });

  test("and a density that is none are told at their fields", () => {
    const { errors } = readFilter({ columns: "weather", density: "huge" }, NOTHING);
    expect(Object.keys(errors)).toEqual(["columns", "density"]);
  });
});

test("the head of a column leads to its first order, and from that to the other", () => {
  const sorts = ["-occurred", "occurred"] as const;
  expect([nextSort(sorts, "headline"), nextSort(sorts, "-occurred"), nextSort(sorts, "occurred")]).toEqual([
    "-occurred",
    "occurred",
    "-occurred",
  ]);
  expect(nextSort([], "headline")).toBeNull();
  expect([directionOf(sorts, "occurred"), directionOf(sorts, "-occurred"), directionOf(sorts, "kind")]).toEqual([
    "ascending",
    "descending",
    null,
  ]);
});
