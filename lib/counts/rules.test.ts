import { expect, test } from "vitest";
import { countLine, definitionInWords, itemsCounted, quartersOf, readCounts } from "./rules";

test("a count is read from its line and written back", () => {
  const text = "ICBM flights | per quarter | icbm, ballistic\n\n Last launch|Days since|ballistic, ballistic ";
  const reading = readCounts(text);
  expect(reading).toEqual({
    ok: true,
    value: [
      { title: "ICBM flights", kind: "PER_QUARTER", tags: ["icbm", "ballistic"] },
      { title: "Last launch", kind: "DAYS_SINCE", tags: ["ballistic"] },
    ],
  });
  expect(reading.ok && reading.value.map(countLine)).toEqual([
    "ICBM flights | per quarter | icbm, ballistic",
    "Last launch | days since | ballistic",
  ]);
});

test.each([
  "ICBM flights",
  "ICBM flights | per year | icbm",
  "| per quarter | icbm",
  "ICBM flights | per quarter |",
  "ICBM flights | per quarter | icbm | more",
  `${"x".repeat(201)} | per quarter | icbm`,
  Array.from({ length: 7 }, () => "A | per quarter | icbm").join("\n"),
])("%j is no list of counts", (text) => expect(readCounts(text).ok).toBe(false));

test("an item counts once that carries any of the tags", () => {
  const item = (number: number, ...tags: string[]) => {
    return { newest: { number, headline: "", occurred: "2026" }, occurredFirst: "2026-01-01", count: 1, tags };
  };
  const items = [item(1, "icbm", "ballistic"), item(2, "cruise"), item(3, "ballistic")];
  const count = { title: "A", kind: "DAYS_SINCE", tags: ["icbm", "ballistic"] } as const;
  expect(itemsCounted({ ...count, tags: [...count.tags] }, items).map(({ newest }) => newest.number)).toEqual([1, 3]);
});

const on = (...days: string[]) => days.map((occurredFirst) => ({ occurredFirst, count: 1 }));

test("quarters run from the first that has an item to the present one, empty ones included", () => {
  expect(quartersOf(on("2025-12-31", "2026-01-01", "2026-07-01"), "2026-09-30", 40)).toEqual([
    { name: "2025 Q4", count: 1 },
    { name: "2026 Q1", count: 1 },
    { name: "2026 Q2", count: 0 },
    { name: "2026 Q3", count: 1 },
  ]);
  expect(quartersOf([], "2026-03-31", 40)).toEqual([{ name: "2026 Q1", count: 0 }]);
  expect(quartersOf(on("2001-01-01", "2026-01-01"), "2026-03-31", 2)).toEqual([
    { name: "2025 Q4", count: 0 },
    { name: "2026 Q1", count: 1 },
  ]);
});

test("as many items are counted as there are", () => {
  const many = [{ occurredFirst: "2026-01-01", count: 999_998 }, ...on("2026-03-31", "2026-02-01")];
  expect(quartersOf(many, "2026-01-01", 40)).toEqual([{ name: "2026 Q1", count: 1_000_000 }]);
});

test("the definition names each tag", () => {
  expect(definitionInWords({ title: "A", kind: "DAYS_SINCE", tags: ["icbm", "ballistic"] })).toContain(
    "carry the tag “icbm” or “ballistic”",
  );
});
