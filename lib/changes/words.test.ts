import { expect, test } from "vitest";
import type { LevelChange } from "./read";
import { changesInWords, countInWords } from "./words";

const PERIOD = { from: "2025-09-14", to: "2025-09-21" };
const change = (title: string): LevelChange => {
  return { slug: "a", title, before: "NO_MOVEMENT", after: "MOVING_AWAY", reason: null };
};

test.each([
  [
    [],
    [],
    0,
    "From 14 Sep 2025 to 21 Sep 2025: none of 15 indicators changed its level, and no items tell of these days.",
  ],
  [
    [change("Missile tests")],
    [],
    1,
    "From 14 Sep 2025 to 21 Sep 2025: 1 of 15 indicators changed its level (Missile tests), and 1 item tells of these days.",
  ],
  [
    [change("Missile tests"), change("Aid")],
    [change("Exchanges")],
    1_234,
    "From 14 Sep 2025 to 21 Sep 2025: 2 of 15 indicators changed their level (Missile tests, Aid), and 1,234 items tell of these days. 1 is judged otherwise for 14 Sep 2025 than before.",
  ],
])("with %j moved, %j judged otherwise and %i items", (moved, revised, items, words) => {
  expect(changesInWords(PERIOD, { indicators: 15, moved, revised }, items)).toBe(words);
});

test("where the count stopped, the words say so", () => {
  expect([countInWords(10_000), countInWords(10_001)]).toEqual(["10,000", "over 10,000"]);
});
