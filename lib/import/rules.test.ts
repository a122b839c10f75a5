import { expect, test } from "vitest";
import { COLUMNS, guessedMapping, headerSignature, TAKEN } from "./rules";

test("its own columns are known, but for those of another instance", () => {
  expect(guessedMapping(COLUMNS)).toEqual(Object.fromEntries(TAKEN.map((column) => [column, COLUMNS.indexOf(column)])));
  expect(guessedMapping(["id", "recorded_at"])).toEqual({});
});

test("other people's columns are recognised, whatever their case and signs", () => {
  const header = ["Event Date", "TITLE", "Source", "Source URL", "Notes", "Marker(s)", "Indicators", "Direction"];
  expect(guessedMapping(header)).toEqual({
    occurred: 0,
    headline: 1,
    origin: 2,
    url: 3,
    note: 4,
    indicators: 6,
    bearings: 7,
  });
});

test("a column's own name comes before what it is called elsewhere, and no place is taken twice", () => {
  expect(guessedMapping(["date", "occurred"])).toEqual({ occurred: 1 });
  expect(guessedMapping(["source", "publisher", "title", "event"])).toEqual({ origin: 0, outlet: 1, headline: 2 });
});

test("files of the same columns are of one kind", () => {
  expect(headerSignature(["Event date", "TITLE "])).toBe(headerSignature(["event_date", "Title"]));
  expect(headerSignature(["a", "b"])).not.toBe(headerSignature(["b", "a"]));
});
