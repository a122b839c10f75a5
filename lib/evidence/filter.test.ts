import { describe, expect, test } from "vitest";
import { filterQuery, readFilter } from "./filter";

const OFFERED = {
  indicators: [{ slug: "missile-tests" }],
  actors: [{ name: "North Korea" }],
  sources: [{ name: "KCNA" }],
};
const NOTHING = { indicators: [], actors: [], sources: [] };

describe("the filter of the evidence list", () => {
  test("asks for the newest items of all when nothing is given", () => {
    const { filter, errors } = readFilter({}, OFFERED);
    expect(errors).toEqual({});
    expect(filter).toMatchObject({
      search: null,
      indicator: null,
      bearing: null,
      from: null,
      sort: "-occurred",
      page: 1,
    });
  });

  test("reads every field", () => {
    const asked = {
      q: "  Kim   speech ",
      indicator: "missile-tests",
      bearing: "AWAY",
      kind: "ACTION",
      actor: "North Korea",
      source: "KCNA",
      significance: "MAJOR",
      from: "2025",
      to: "2026-02",
      sort: "headline",
      page: "3",
      columns: "tags,occurred",
      density: "compact",
    };
    const { filter, errors } = readFilter(asked, OFFERED);
    expect(errors).toEqual({});
    expect(filter).toEqual({
      ...asked,
      search: { groups: [[{ forms: ["Kim"], isExact: false }], [{ forms: ["speech"], isExact: false }]], excluded: [] },
      q: undefined,
      from: "2025-01-01",
      to: "2026-02-28",
      page: 3,
      columns: ["occurred", "tags"],
    });
  });

  const tooMany = Array.from({ length: 13 }, (_, i) => `w${i}`).join(" ");
  test.each([
    ["bearing", "UP", "There is no bearing “UP”. Choose one from the list."],
    ["bearing", "constructor", "There is no bearing “constructor”. Choose one from the list."],
    ["indicator", "constructor", "There is no indicator “constructor”. Choose one from the list."],
    ["actor", "north korea", "There is no actor “north korea”. Choose one from the list."],
    ["source", "KCNA\u0000", "There is no source “KCNA\u0000”. Choose one from the list."],
    ["kind", "action", "There is no kind “action”. Choose one from the list."],
    ["significance", "__proto__", "There is no significance “__proto__”. Choose one from the list."],
    ["sort", "x".repeat(60), `There is no order “${"x".repeat(40)}…”. Choose one from the list.`],
    ["from", "2025-02-31", "31 February 2025 does not exist."],
    ["to", "tomorrow", expect.stringContaining("2025-09-21")],
    ["page", "abc", "Pages are counted from 1."],
    ["page", "0", "Pages are counted from 1."],
    ["page", "-1", "Pages are counted from 1."],
    ["page", "1e2", "Pages are counted from 1."],
    ["page", "1.5", "Pages are counted from 1."],
    ["page", "201", "The list ends at row 10,000, on page 200: narrow it with the filters."],
    ["q", "x".repeat(201), "The search is too long: 201 characters, at most 200."],
    ["q", tooMany, "Search for at most 12 words."],
    ["q", "%", "Enter a word or a number: signs alone are not searched for."],
    ["q", "a\u0000b", expect.stringContaining("U+0000")],
  ])("refuses %s=%s at its field and keeps the rest", (field, value, message) => {
    const { typed, errors } = readFilter({ q: "kept", [field]: value }, OFFERED);
    expect(errors).toEqual({ [field]: message });
    expect(typed).toMatchObject({ q: "kept", [field]: value });
  });

  test("tells its errors in the order of the fields", () => {
    const { errors } = readFilter({ page: "0", actor: "x", q: "y".repeat(300), to: "z" }, NOTHING);
    expect(Object.keys(errors)).toEqual(["q", "actor", "to", "page"]);
  });

  test("refuses the order of the best match where nothing is searched for", () => {
    const message = "Only what is searched for has a best match: enter words.";
    expect(readFilter({ sort: "rank", q: " " }, OFFERED).errors).toEqual({ sort: message });
    expect(readFilter({ sort: "rank", q: "kim" }, OFFERED).errors).toEqual({});
  });

  test("refuses a field that is given twice", () => {
    expect(readFilter({ kind: ["ACTION", "STATEMENT"] }, OFFERED).errors).toEqual({
      kind: "This was given more than once. Choose one.",
    });
  });

  test("refuses a period that ends before it begins, at its end", () => {
    expect(readFilter({ from: "2025-03-01", to: "2025-02" }, OFFERED).errors).toEqual({
      to: "The last day must not come before the first.",
    });
    expect(readFilter({ from: "2025-02-10", to: "2025-02" }, OFFERED).errors).toEqual({});
  });
});

describe("the address of a filter", () => {
  test("leaves out what goes without saying and reads back the same", () => {
    const { typed } = readFilter(
      { q: "a&b=c", sort: "-occurred", page: "1", kind: "ACTION", utm_source: "x" },
      OFFERED,
    );
    expect(filterQuery(typed)).toBe("q=a%26b%3Dc&kind=ACTION");
    expect(readFilter(Object.fromEntries(new URLSearchParams(filterQuery(typed))), OFFERED).typed).toEqual({
      ...typed,
      sort: "",
      page: "",
    });
  });

  test("can drop and change fields", () => {
    const { typed } = readFilter({ q: "kim", page: "4" }, OFFERED);
    expect(filterQuery(typed, { q: "", page: "5" })).toBe("page=5");
  });
});
