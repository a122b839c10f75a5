import { describe, expect, test } from "vitest";
import { allNew, countOfNew, countsOf, kindsInWords, markOf, newOf, placeOf, type Recorded, seenAfter } from "./rules";

const at = (text: string, kind: Recorded["kind"] = "ITEM"): Recorded => ({ kind, at: Date.parse(text) });

describe("what is new since a day", () => {
  test("was recorded after its end, in UTC, and not before", () => {
    const [late, early] = [at("2026-11-22T00:00:00.000Z"), at("2026-11-21T23:59:59.999Z")];
    expect(newOf([late, early], seenAfter("2026-11-21"))).toEqual([late]);
  });

  test("is counted by kind, in the order that matters", () => {
    const news = [{ kind: "CHECK" }, { kind: "ITEM" }, { kind: "ASSESSMENT" }, { kind: "ITEM" }] as const;
    expect(kindsInWords(countsOf(news))).toBe("1 assessment, 2 items, 1 check");
    expect(kindsInWords({ ITEM: 1_200 })).toBe("1,200 items");
    expect(allNew({ ITEM: 1_200, CHECK: 4 })).toBe("1,204 new");
    expect([countOfNew(5), countOfNew(100), countOfNew(101)]).toEqual(["5 new", "100 new", "over 100 new"]);
  });

  test("is found where an indicator's page holds it, judgements first", () => {
    expect(placeOf({ CHECK: 1, REVIEW: 1 })).toBe("assessments");
    expect(placeOf({ CHECK: 1, RETRACTION: 1 })).toBe("evidence");
    expect(placeOf({ CHECK: 1 })).toBe("checks");
  });

  test("is marked once: an item that was filed and corrected since is new, and a retracted one is told as such", () => {
    expect(markOf([])).toBeNull();
    expect(markOf([{ kind: "CORRECTION" }])).toBe("newly corrected");
    expect(markOf([{ kind: "ITEM" }, { kind: "CORRECTION" }])).toBe("new");
    expect(markOf([{ kind: "ITEM" }, { kind: "RETRACTION" }])).toBe("newly retracted");
  });
});
