import { expect, test } from "vitest";
import { differences } from "./differences";

const ana = { name: "Ana", role: "EDITOR", tags: [1, 2] };

test("only what changed is told", () => {
  expect(differences(JSON.stringify(ana), JSON.stringify({ ...ana, role: "ADMIN" }))).toEqual([
    { field: "role", before: "EDITOR", after: "ADMIN" },
  ]);
  expect(differences(JSON.stringify(ana), JSON.stringify(ana))).toEqual([]);
});

test("a field that came, went or holds a list is told", () => {
  expect(differences(JSON.stringify(ana), JSON.stringify({ name: "Ana", tags: [1], note: "New" }))).toEqual([
    { field: "role", before: "EDITOR", after: null },
    { field: "tags", before: "[\n 1,\n 2\n]", after: "[\n 1\n]" },
    { field: "note", before: null, after: "New" },
  ]);
});

test("of a first entry all is told, of a blanked one nothing", () => {
  expect(differences(null, JSON.stringify(ana)).map(({ field }) => field)).toEqual(["name", "role", "tags"]);
  expect(differences(null, null)).toEqual([]);
});
