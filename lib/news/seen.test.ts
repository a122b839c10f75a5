import { describe, expect, test } from "vitest";
import { seenAsText, seenIn, seenKey, seenNow } from "./seen";

const kept = { on: "2026-11-21", after: 1_000 };

describe("what a browser keeps of a visit", () => {
  test("is read back as it was written, for each tracker on its own", () => {
    expect(seenIn(seenAsText(kept))).toEqual(kept);
    expect(seenKey("one")).not.toBe(seenKey("two"));
  });

  test.each([null, "", "x", "2026-11-21", "2026-11-21 x", "2026-02-30 5", "2026-11-21 5 6", "2026-11-21 -5"])(
    "is nothing where it is not ours (%s)",
    (text) => expect(seenIn(text)).toBeNull(),
  );

  test("begins with all as seen, so that nothing is new on the first visit", () => {
    expect(seenNow(null, { today: "2026-11-28", recorded: [{ at: 7 }, { at: 9 }] })).toEqual({
      on: "2026-11-28",
      after: 9,
    });
    expect(seenNow(null, { today: "2026-11-28", recorded: [] })).toEqual({ on: "2026-11-28", after: 0 });
  });

  test("stays while something is new, however often one comes, and goes on where nothing is", () => {
    expect(seenNow(kept, { today: "2026-11-28", recorded: [{ at: 1_001 }] })).toBeNull();
    expect(seenNow(kept, { today: "2026-11-28", recorded: [{ at: 1_000 }] })).toEqual({
      on: "2026-11-28",
      after: 1_000,
    });
    expect(seenNow(kept, { today: kept.on, recorded: [] })).toBeNull();
  });
});
