import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates/days";
import { codesOf, LIKELIHOODS } from "@/lib/scales/rules";
import { bandInWords, OUTCOMES, probabilityOf, recordOf, statusOf } from "./rules";

const likelihood = fc.constantFrom(...codesOf(LIKELIHOODS));
const outcome = fc.option(fc.constantFrom(...codesOf(OUTCOMES)));
const calls = fc.array(fc.record({ likelihood, outcome }), { maxLength: 30 });

test("an outlook is open to the end of its last day, then due, and settled by its result alone", () => {
  const dueOn = "2026-06-01";
  const open = { dueOn, outcome: null };
  expect([-1, 0, 1].map((days) => statusOf(open, addDays(dueOn, days)))).toEqual(["OPEN", "OPEN", "DUE"]);
  expect(statusOf({ dueOn, outcome: "HAPPENED" }, "2026-01-01")).toBe("SETTLED");
  expect(statusOf({ dueOn, outcome: "CANNOT_BE_TOLD" }, "2027-01-01")).toBe("SETTLED");
});

test("a word is scored as the middle of its band", () => {
  expect(codesOf(LIKELIHOODS).map((word) => [bandInWords(word), probabilityOf(word)])).toEqual([
    ["1–5 %", 0.03],
    ["5–20 %", 0.125],
    ["20–45 %", 0.325],
    ["45–55 %", 0.5],
    ["55–80 %", 0.675],
    ["80–95 %", 0.875],
    ["95–99 %", 0.97],
  ]);
});

describe("the record", () => {
  test("of one call is the square of what it missed by", () => {
    expect(recordOf([{ likelihood: "LIKELY", outcome: "HAPPENED" }]).score).toBeCloseTo(0.105625, 10);
    expect(recordOf([{ likelihood: "LIKELY", outcome: "DID_NOT_HAPPEN" }]).score).toBeCloseTo(0.455625, 10);
  });

  test("of nothing scored is no score", () => {
    expect(recordOf([])).toEqual({ score: null, scored: 0, untold: 0 });
    expect(recordOf([{ likelihood: "LIKELY", outcome: "CANNOT_BE_TOLD" }])).toEqual({
      score: null,
      scored: 0,
      untold: 1,
    });
  });

  test("lies between perfect and always wrong, and is a quarter for even chances", () => {
    fc.assert(
      fc.property(calls, (calls) => {
        const { score, scored, untold } = recordOf(calls);
        expect(scored + untold).toBe(calls.filter(({ outcome }) => outcome !== null).length);
        expect(score === null).toBe(scored === 0);
        if (score === null) return;
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        const even = recordOf(calls.map((call) => ({ ...call, likelihood: "ROUGHLY_EVEN_CHANCE" as const })));
        expect(even.score).toBeCloseTo(0.25, 10);
      }),
    );
  });

  test("does not change with the order, nor with what cannot be told or is open", () => {
    fc.assert(
      fc.property(calls, likelihood, (calls, likelihood) => {
        const untold = { likelihood, outcome: "CANNOT_BE_TOLD" } as const;
        const more = [untold, { likelihood, outcome: null }, ...calls.toReversed()];
        const [one, other] = [recordOf(calls).score, recordOf(more).score];
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one, 10);
      }),
    );
  });

  test("is better for the surer word where it happened, and worse where it did not", () => {
    const score = (outcome: "HAPPENED" | "DID_NOT_HAPPEN") =>
      codesOf(LIKELIHOODS).map((likelihood) => recordOf([{ likelihood, outcome }]).score ?? 0);
    expect(score("DID_NOT_HAPPEN")).toEqual(score("DID_NOT_HAPPEN").toSorted((a, b) => a - b));
    expect(score("HAPPENED")).toEqual(score("HAPPENED").toSorted((a, b) => b - a));
  });
});
