import { expect, test } from "vitest";
import { type Choices, listIn, readRow } from "./row";
import { COLUMNS, type Column, guessedMapping } from "./rules";

const INDICATORS = new Map([
  ["missile-tests", "missile-tests"],
  ["missile tests", "missile-tests"],
  ["humanitarian-aid", "humanitarian-aid"],
]);

const CHOICES: Choices = { dates: null, kind: "ACTION", allowFuture: false };

const LAUNCH: Partial<Record<Column, string>> = {
  occurred: "2026-08-20",
  headline: "Ten missiles fired",
  origin: "KCNA",
  url: "https://reuters.com/1",
  indicators: "missile-tests",
  bearings: "AWAY",
};

function read(changes: Partial<Record<Column, string>> = {}, choices = CHOICES) {
  const cells = COLUMNS.map((column) => ({ ...LAUNCH, ...changes })[column] ?? "");
  return readRow(cells, guessedMapping(COLUMNS), choices, INDICATORS);
}

test("what a row does not say is filled in plainly", () => {
  const row = read();
  expect(row.faults).toBeUndefined();
  expect(row).toMatchObject({
    state: "PUBLISHED",
    item: { kind: "ACTION", significance: "MODERATE", reliability: null, credibility: "6", outlet: null, actors: [] },
  });
});

test("lists are divided by semicolons, and codes may be words in any case", () => {
  expect(listIn(" a ; b;;c ")).toEqual(["a", "b", "c"]);
  const row = read({
    kind: "statement",
    significance: "Major",
    rating: "b2",
    indicators: "Missile tests; humanitarian-aid",
    bearings: "away from;toward",
    actors: "North Korea; Kim Jong Un",
  });
  expect(row).toMatchObject({
    item: {
      kind: "STATEMENT",
      significance: "MAJOR",
      reliability: "B",
      credibility: "2",
      bearings: [
        { indicator: "missile-tests", bearing: "AWAY" },
        { indicator: "humanitarian-aid", bearing: "TOWARD" },
      ],
      actors: ["North Korea", "Kim Jong Un"],
    },
  });
});

test.each<[Column, Partial<Record<Column, string>>, string]>([
  ["occurred", { occurred: "03/04/2024" }, "say which comes first"],
  ["occurred", { occurred: "" }, "Enter a date."],
  ["headline", { headline: " " }, "Enter a headline."],
  ["headline", { headline: "two\nlines" }, "on one line"],
  ["url", { url: "reuters.com/1" }, "Write https://reuters.com/1"],
  ["origin", { origin: "" }, "Enter an origin."],
  ["indicators", { indicators: "" }, "Name at least one indicator"],
  ["indicators", { indicators: "constructor" }, "no indicator “constructor”"],
  ["indicators", { indicators: "missile-tests;Missile tests", bearings: "AWAY;AWAY" }, "stands twice"],
  ["bearings", { bearings: "AWAY;AWAY" }, "2 bearings for 1 indicators"],
  ["bearings", { bearings: "sideways" }, "none of TOWARD, AWAY, NEUTRAL"],
  ["kind", { kind: "rumour" }, "Choose a kind."],
  ["rating", { rating: "G7" }, "from A1 to F6"],
  ["quote_lang", { quote: "We shall see." }, "Enter the language of the quote."],
  ["state", { state: "DRAFT" }, "no state"],
  ["captured", { captured: "2026-08" }, "one whole day"],
  ["archived_url", { archived_url: "javascript:alert(1)" }, "begins with https://"],
])("a row is refused for its %s: %j", (column, changes, reason) => {
  expect(read(changes).faults).toEqual([{ column, reason: expect.stringContaining(reason) }]);
});

test("all faults of a row are told, each of its column", () => {
  const { faults } = read({ headline: "", occurred: "soon", indicators: "moon" });
  expect(faults?.map(({ column }) => column)).toEqual(["occurred", "indicators", "headline"]);
});

test("a kind that nobody chose is asked for", () => {
  expect(read({}, { ...CHOICES, kind: null }).faults).toEqual([{ column: "kind", reason: "Choose a kind." }]);
});
