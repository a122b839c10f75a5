import { expect, test } from "vitest";
import { LEVELS } from "@/lib/scales/rules";
import { AGAINST, basisInWords, originsInWords, originsOf } from "./rules";

test.each([
  [0, "no origin"],
  [1, "one origin only"],
  [2, "2 origins"],
])("%i is said as %s", (count, words) => expect(originsInWords(count)).toBe(words));

test("an origin counts once, however many items come from it, and not by an item that was retracted", () => {
  const citations = [
    { origin: "KCNA", isRetracted: false },
    { origin: "KCNA", isRetracted: false },
    { origin: "Yonhap", isRetracted: true },
    { origin: "IAEA", isRetracted: false },
  ];
  expect(originsOf(citations)).toEqual(["KCNA", "IAEA"]);
});

test("a level that points neither way is contradicted by nothing", () => {
  expect(Object.keys(AGAINST).sort()).toEqual(Object.keys(LEVELS).sort());
  expect(Object.entries(AGAINST).flatMap(([level, bearing]) => (bearing === null ? [level] : []))).toEqual([
    "NO_MOVEMENT",
    "NOT_YET_RATED",
  ]);
});

test.each([
  [[], 0, "Rests on no item."],
  [[], 2, "Rests on 2 checks."],
  [["KCNA", "KCNA"], 0, "Rests on 2 items from one origin only (KCNA)."],
  [["KCNA", "IAEA"], 1, "Rests on 2 items from 2 origins (KCNA, IAEA) and 1 check."],
])("a judgement citing items of %j and %i checks says so", (origins, checks, words) => {
  const citations = origins.map((origin) => ({ origin, isRetracted: false }));
  expect(basisInWords(citations, checks)).toBe(words);
});

test("where all that was cited is retracted, no origin is left", () => {
  expect(basisInWords([{ origin: "KCNA", isRetracted: true }], 0)).toBe("Rests on 1 item from no origin.");
});
