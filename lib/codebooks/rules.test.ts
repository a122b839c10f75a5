import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEARINGS, codesOf, KINDS, LEVELS } from "@/lib/scales/rules";
import { type Basis, isRuleMet, type Trigger, triggerInWords } from "./rules";

const launch: Trigger = { text: "A ballistic launch", bearing: "AWAY", kind: "ACTION", tag: "ballistic" };
const launched: Basis = { items: [{ bearing: "AWAY", kind: "ACTION", tags: ["icbm", "ballistic"] }], checks: 0 };
const NOTHING: Basis = { items: [], checks: 0 };

const bearing = fc.constantFrom(...codesOf(BEARINGS));
const kind = fc.constantFrom(...codesOf(KINDS));
const tag = fc.constantFrom("a", "b", "c");
const level = fc.constantFrom(...codesOf(LEVELS));
const triggers = fc.array(
  fc.record({ text: fc.constant("It is seen"), bearing, kind: fc.option(kind), tag: fc.option(tag) }),
  { maxLength: 4 },
);
const basis = fc.record({
  items: fc.array(fc.record({ bearing, kind, tags: fc.uniqueArray(tag) }), { maxLength: 6 }),
  checks: fc.nat(3),
});

describe("an item meets a trigger", () => {
  test("that it does everything of", () => {
    expect(isRuleMet("MOVING_AWAY", [launch], launched)).toBe(true);
  });

  test.each([{ bearing: "NEUTRAL" }, { kind: "STATEMENT" }, { tag: "cruise" }] as Partial<Trigger>[])(
    "and not where it differs in one: %j",
    (change) => {
      expect(isRuleMet("MOVING_AWAY", [{ ...launch, ...change }], launched)).toBe(false);
    },
  );

  test("that asks for neither kind nor tag by its bearing alone", () => {
    expect(isRuleMet("MOVING_AWAY", [{ ...launch, kind: null, tag: null }], launched)).toBe(true);
  });
});

test("one trigger that is met is enough, however many are not", () => {
  fc.assert(
    fc.property(level, triggers, basis, (level, triggers, basis) => {
      if (!isRuleMet(level, triggers, basis) || triggers.length === 0) return;
      expect(isRuleMet(level, [...triggers, { ...launch, tag: "unheard-of" }], basis)).toBe(true);
    }),
  );
});

test("citing more never unmeets a rule", () => {
  fc.assert(
    fc.property(level, triggers, basis, basis, (level, triggers, one, other) => {
      const both = { items: [...one.items, ...other.items], checks: one.checks + other.checks };
      if (isRuleMet(level, triggers, one)) expect(isRuleMet(level, triggers, both)).toBe(true);
    }),
  );
});

test("a rule is met exactly where a single cited item, or a check, meets it", () => {
  fc.assert(
    fc.property(level, triggers, basis, (level, triggers, { items, checks }) => {
      const parts = [...items.map((item) => ({ items: [item], checks: 0 })), { items: [], checks }];
      expect(isRuleMet(level, triggers, { items, checks })).toBe(
        parts.some((part) => isRuleMet(level, triggers, part)),
      );
    }),
  );
});

test("what is not yet rated has no rule to meet", () => {
  expect(isRuleMet("NOT_YET_RATED", [launch], NOTHING)).toBe(true);
});

test("a check is a basis of no movement and of nothing else", () => {
  const looked = { items: [], checks: 1 };
  const met = codesOf(LEVELS).filter((level) => isRuleMet(level, [launch], looked));
  expect(met).toEqual(["NO_MOVEMENT", "NOT_YET_RATED"]);
});

test("without triggers the bearing speaks", () => {
  const levelsOf = (bearing: "TOWARD" | "AWAY" | "NEUTRAL") => {
    const items: Basis["items"] = [{ bearing, kind: "STATEMENT", tags: [] }];
    return codesOf(LEVELS).filter((level) => isRuleMet(level, [], { items, checks: 0 }));
  };
  expect(levelsOf("AWAY")).toEqual(["MOVING_AWAY", "NO_MOVEMENT", "NOT_YET_RATED"]);
  expect(levelsOf("TOWARD")).toEqual(["NO_MOVEMENT", "SIGNS_OF_MOVEMENT", "GENUINE_MOVEMENT", "NOT_YET_RATED"]);
  expect(levelsOf("NEUTRAL")).toEqual(["NO_MOVEMENT", "NOT_YET_RATED"]);
});

test("a trigger says in words what an item must be", () => {
  expect(triggerInWords(launch)).toBe("Action away from genuine movement, tagged ballistic");
  expect(triggerInWords({ bearing: "TOWARD", kind: null, tag: null })).toBe("Anything toward genuine movement");
});
