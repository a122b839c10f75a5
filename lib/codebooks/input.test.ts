import { describe, expect, test } from "vitest";
import { codebookInput } from "./input";

const typed = {
  rules: { MOVING_AWAY: "A launch.", NO_MOVEMENT: "None.", SIGNS_OF_MOVEMENT: "A halt.", GENUINE_MOVEMENT: "Kept." },
  triggerText: { "MOVING_AWAY-0": "", "MOVING_AWAY-2": "A ballistic launch", "NO_MOVEMENT-0": " " },
  triggerBearing: { "MOVING_AWAY-0": "", "MOVING_AWAY-2": "AWAY" },
  triggerKind: { "MOVING_AWAY-2": "ACTION" },
  triggerTag: { "MOVING_AWAY-2": "ballistic" },
  note: "Made clearer.",
  version: "1",
};

function faultsOf(changes: Record<string, unknown>): Record<string, string> {
  const result = codebookInput.safeParse({ ...typed, ...changes });
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join("."), message]));
}

test("rows that are filled in are triggers, in their order, and empty ones are none", () => {
  const launch = { text: "A ballistic launch", bearing: "AWAY", kind: "ACTION", tag: "ballistic" };
  expect(codebookInput.parse(typed)).toMatchObject({
    version: 1,
    rules: typed.rules,
    triggers: { MOVING_AWAY: [launch], NO_MOVEMENT: [], SIGNS_OF_MOVEMENT: [], GENUINE_MOVEMENT: [] },
  });
});

test("a trigger may ask for no kind and no tag", () => {
  const { triggers } = codebookInput.parse({ ...typed, triggerKind: {}, triggerTag: { "MOVING_AWAY-2": "" } });
  expect(triggers.MOVING_AWAY).toMatchObject([{ kind: null, tag: null }]);
});

describe("refused at its field is", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["rules.NO_MOVEMENT", { rules: { ...typed.rules, NO_MOVEMENT: " " } }, "Enter a rule."],
    ["note", { note: "" }, "Enter a note."],
    ["version", { version: undefined }, "This form is incomplete. Open it again."],
    ["triggerText.MOVING_AWAY-2", { triggerText: {} }, "Say what is observed, or empty the row."],
    ["triggerBearing.MOVING_AWAY-2", { triggerBearing: {} }, "Choose a bearing."],
    ["triggerKind.MOVING_AWAY-2", { triggerKind: { "MOVING_AWAY-2": "x" } }, "Choose a kind from the list, or none."],
    ["triggerText", { triggerText: "x" }, "This form is incomplete. Open it again."],
  ])("%s", (field, changes, message) => {
    expect(faultsOf(changes)).toEqual({ [field]: message });
  });
});

test("what is wrong with the rules and with the triggers is told at once", () => {
  expect(Object.keys(faultsOf({ note: "", triggerBearing: {} }))).toEqual(["note", "triggerBearing.MOVING_AWAY-2"]);
});
