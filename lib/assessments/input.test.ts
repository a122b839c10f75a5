import { describe, expect, test } from "vitest";
import { assessmentInput } from "./input";

const typed = {
  level: "MOVING_AWAY",
  confidence: "HIGH",
  confidenceReason: "Three origins agree.",
  rationale: "Ten missiles were fired.",
  effectiveOn: "2026-08-20",
  cites: ["57.2"],
  standing: "3",
  codebook: "1",
};

function faultsOf(changes: Record<string, unknown>): Record<string, string> {
  const result = assessmentInput.safeParse({ ...typed, ...changes });
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join("."), message]));
}

test("a whole judgement is accepted", () => {
  expect(assessmentInput.parse(typed)).toMatchObject({ cites: [{ number: 57, version: 2 }], standing: 3, checks: [] });
});

describe("refused at its field is", () => {
  test.each<[string, unknown, string | RegExp]>([
    ["level", "UP", "Choose a level."],
    ["level", "__proto__", "Choose a level."],
    ["level", ["MOVING_AWAY", "NO_MOVEMENT"], "Choose a level."],
    ["confidence", "", "Choose a confidence."],
    ["confidence", "SURE", /Choose a confidence/],
    ["confidenceReason", " ", "Enter a reason for the confidence."],
    ["rationale", "\u200b", "Enter a rationale."],
    ["rationale", "x".repeat(1_000_000), /too long/],
    ["effectiveOn", "2026-08", "Enter one whole day, for example 2025-09-21."],
    ["effectiveOn", "2026-02-31", "31 February 2026 does not exist."],
    ["cites", [], "Cite at least one item or check that the judgement rests on."],
    ["cites.0", ["57"], "Choose what to cite from the list."],
    ["cites.0", ["57.2; DROP"], "Choose what to cite from the list."],
    ["cites", "57.2", "Choose what to cite from the list."],
    ["checks.0", ["99999999999"], "Choose what to cite from the list."],
    ["checks.0", ["x"], "Choose what to cite from the list."],
    ["standing", "-1", "This form is incomplete. Open it again."],
    ["codebook", undefined, "This form is incomplete. Open it again."],
  ])("%s: %j", (field, value, message) => {
    const faults = faultsOf({ [field.split(".")[0] ?? ""]: value });
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(message);
  });
});

test("a level that is not rated needs neither confidence nor citation, and keeps none that was left over", () => {
  const judgement = assessmentInput.parse({ ...typed, level: "NOT_YET_RATED", cites: [] });
  expect(judgement).toMatchObject({ confidence: null, confidenceReason: null, rationale: typed.rationale });
});
