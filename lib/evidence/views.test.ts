import fc from "fast-check";
import { expect, test } from "vitest";
import { viewsIn, withoutView, withView } from "./views";

const one = { name: "Launches", query: "kind=ACTION" };

test("views are kept by name, in the order of the alphabet, and one of the same name gives way", () => {
  const views = withView(withView([], one), { name: "  All   of it ", query: "" });
  expect(views.map(({ name }) => name)).toEqual(["All of it", "Launches"]);
  expect(withView(views, { name: "Launches", query: "kind=STATEMENT" })).toContainEqual({
    name: "Launches",
    query: "kind=STATEMENT",
  });
  expect(withoutView(views, "Launches")).toHaveLength(1);
  expect(viewsIn(JSON.stringify(views))).toEqual(views);
});

test("what this site has not written is left out, and nothing breaks", () => {
  for (const text of [null, "", "x", "{}", "[null, 3, {}]", '[{"name":"","query":""}]'])
    expect(viewsIn(text)).toEqual([]);
  expect(viewsIn(`[{"name":"${"x".repeat(81)}","query":""}]`)).toEqual([]);
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(viewsIn(text))));
  expect(withView([one], { name: " ", query: "" })).toEqual([one]);
});
