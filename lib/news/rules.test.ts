import { describe, expect, test } from "vitest";
import { countOfNew, kindsInWords, markOf, newOf, placeOf, type Recorded, seenAfter } from "./rules";

const at = (text: string, kind: Recorded["kind"] = "ITEM"): Recorded => ({ kind, at: Date.parse(text) });

describe("what is new since a day", () => {
  test("was recorded after its end, in UTC, and not before", () => {
    const [late, early] = [at("2026-11-22T00:00:00.000Z"), at("2026-11-21T23:59:59.999Z")];
    expect(newOf([late, early], seenAfter("2026-11-21"))).toEqual([late]);
  });

  test("is counted by kind, in the order that matters", () => {
    const news = [{ kind: "CHECK" }, { kind: "ITEM" }, { kind: "ASSESSMENT" }, { kind: "ITEM" }] as const;
    expect(kindsInWords(news)).toBe("1 assessment, 2 items, 1 check");
    expect([countOfNew(5), countOfNew(100), countOfNew(101)]).toEqual(["5 new", "100 new", "over 100 new"]);
  });

  test("is found where an indicator's page holds it, judgements first", () => {
    expect(placeOf([{ kind: "CHECK" }, { kind: "REVIEW" }])).toBe("assessments");
    expect(placeOf([{ kind: "CHECK" }, { kind: "RETRACTION" }])).toBe("evidence");
    expect(placeOf([{ kind: "CHECK" }])).toBe("checks");
  });

  test("is marked once: an item that was filed and corrected since is new, and a retracted one is told as such", () => {
    expect(markOf([])).toBeNull();
    expect(markOf([{ kind: "CORRECTION" }])).toBe("newly corrected");
    expect(markOf([{ kind: "ITEM" }, { kind: "CORRECTION" }])).toBe("new");
    expect(markOf([{ kind: "ITEM" }, { kind: "RETRACTION" }])).toBe("newly retracted");
  });
});
