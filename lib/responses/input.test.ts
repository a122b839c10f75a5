import { expect, test } from "vitest";
import { responseInput } from "./input";

const read = (move: string) => responseInput.safeParse({ move, note: "It says so." });

test.each([
  ["57", 57],
  [" 57 ", 57],
  ["57: Talks begin, 12 Jun 2018: a summit", 57],
  ["/trackers/korea/evidence/57", 57],
  ["https://signpost.example/trackers/korea/evidence/57?asOf=2026-01-01", 57],
  ["https://signpost.example/trackers/korea/evidence/57/versions/2", 57],
])("“%s” is item %i", (typed, number) => expect(read(typed).data?.move).toBe(number));

test.each([
  ["", "Enter a number of the item."],
  ["0", "Give the item by its number"],
  ["fifty", "Give the item by its number"],
  ["https://signpost.example/trackers/korea", "Give the item by its number"],
])("“%s” is no item", (typed, message) => expect(read(typed).error?.issues[0]?.message).toContain(message));

test("a long text is refused at once", () => {
  const started = performance.now();
  expect(read(`${"/evidence/1".repeat(20_000)}\nx`).success).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
