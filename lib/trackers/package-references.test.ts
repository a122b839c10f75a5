import { expect, test } from "vitest";
import { faultsOf, faultsWith, type Slip } from "@/lib/testing/package-folder";

const INDICATOR = "indicators/missile-tests.yaml";

test.each<[string, Slip, string]>([
  [
    "a theme that stands twice",
    ["tracker.yaml", "tags:", "  - { slug: only, title: Again, indicators: [missile-tests] }\ntags:"],
    "tracker.yaml:13: There are two themes “only”.",
  ],
  [
    "an indicator in two themes",
    ["tracker.yaml", "tags:", "  - slug: more\n    title: More\n    indicators: [missile-tests]\ntags:"],
    "tracker.yaml:15: The indicator “missile-tests” is listed twice.",
  ],
  [
    "an indicator without a file",
    ["tracker.yaml", "[missile-tests]", "[missile-tests,\n      exchanges]"],
    "tracker.yaml:13: There is no file indicators/exchanges.yaml.",
  ],
  [
    "a scenario without fits",
    ["tracker.yaml", "scenarios:", "scenarios:\n  - { slug: storm, title: Storm, statement: It storms. }"],
    `${INDICATOR}:31: The fits with the scenario “storm” are missing.`,
  ],
  [
    "a scenario that stands twice",
    ["tracker.yaml", "scenarios:", "scenarios:\n  - { slug: calm, title: Storm, statement: It storms. }"],
    "tracker.yaml:17: There are two scenarios “calm”.",
  ],
  [
    "an unknown item",
    [INDICATOR, "- 2026-02-promise", "- 2026-02-promise\n      - 2026-02-threat"],
    `${INDICATOR}:31: There is no item “2026-02-threat” in evidence.csv.`,
  ],
  [
    "an item that is cited twice",
    [INDICATOR, "- 2026-02-promise", "- 2026-02-promise\n      - 2026-02-promise"],
    `${INDICATOR}:31: The item “2026-02-promise” is cited twice.`,
  ],
  [
    "a judgement from before its item was over",
    [INDICATOR, '"2026-03-02"', '"2026-02-27"'],
    `${INDICATOR}:30: The item “2026-02-promise” of 2026-02 is later than the assessment of 2026-02-27.`,
  ],
  [
    "judgements out of order",
    [INDICATOR, '"2026-01-04"', '"2026-03-03"'],
    `${INDICATOR}:24: 2026-03-02 stands after 2026-03-03; write assessments in the order of their days.`,
  ],
  [
    "fits with an unknown scenario",
    [INDICATOR, "  calm:", "  storm:"],
    `${INDICATOR}:31: The fits with the scenario “calm” are missing.`,
  ],
  [
    "a trigger with an unknown tag",
    [
      INDICATOR,
      "assessments:",
      "  triggers:\n    MOVING_AWAY:\n      - { text: It flies, bearing: AWAY, tag: icbm }\nassessments:",
    ],
    `${INDICATOR}:19: There is no tag “icbm” in tracker.yaml.`,
  ],
  [
    "a count of an unknown tag",
    [
      INDICATOR,
      "assessments:",
      "counts:\n  - { title: Flights, kind: PER_QUARTER, tags: [ballistic, icbm] }\nassessments:",
    ],
    `${INDICATOR}:18: There is no tag “icbm” in tracker.yaml.`,
  ],
  [
    "an actor that stands twice",
    ["actors.csv", "Kim Jong Un,", "North Korea,"],
    "actors.csv:3: “North Korea” stands twice in this file.",
  ],
  [
    "an unknown source",
    ["evidence.csv", "MAJOR,KCNA", "MAJOR,AFP"],
    "evidence.csv:4: There is no source “AFP” in the package.",
  ],
  [
    "an unknown outlet",
    ["evidence.csv", "KCNA,Reuters", "KCNA,AFP"],
    "evidence.csv:2: There is no source “AFP” in the package.",
  ],
  [
    "an unknown actor",
    ["evidence.csv", "Kim Jong Un,missile", "Kim Jong Un; Ri,missile"],
    "evidence.csv:4: There is no actor “Ri” in the package.",
  ],
  [
    "an unknown tag",
    ["evidence.csv", "ballistic", "ballistic;icbm"],
    "evidence.csv:2: There is no tag “icbm” in the package.",
  ],
  [
    "an unknown indicator",
    ["evidence.csv", "missile-tests,AWAY", "missile-tests;exchanges,AWAY;AWAY"],
    "evidence.csv:2: There is no indicator “exchanges” in the package.",
  ],
  [
    "two bearings on one indicator",
    ["evidence.csv", "missile-tests,AWAY", "missile-tests;missile-tests,AWAY;TOWARD"],
    "evidence.csv:2: “missile-tests” stands twice in one list.",
  ],
  [
    "an id that stands twice",
    ["evidence.csv", "2026-02-promise,", "2026-01-04-launch,"],
    "evidence.csv:4: “2026-01-04-launch” stands twice in this file.",
  ],
])("%s is told with its file and line", async (_, slip, fault) => {
  expect(await faultsWith(slip)).toContain(fault);
});

test.each([
  ["2026-02-promise,2026-03-answer", "There is no item “2026-03-answer” in evidence.csv."],
  ["2026-02-promise,2026-02-promise", "“2026-02-promise” is no response to itself."],
  [
    "2026-01-04-launch,2026-02-promise",
    "“2026-01-04-launch” occurred before “2026-02-promise”: it is no response to it.",
  ],
])("a response that is none, %s, is told", async (pair, fault) => {
  expect(await faultsOf({ "responses.csv": `response,move,note\n${pair},It says so.\n` })).toEqual([
    `responses.csv:2: ${fault}`,
  ]);
});

test("a response that stands twice is told, and one that holds is not", async () => {
  const row = "2026-02-promise,2026-01-04-launch,It says so.\n";
  expect(await faultsOf({ "responses.csv": `response,move,note\n${row}` })).toEqual([]);
  expect(await faultsOf({ "responses.csv": `response,move,note\n${row}${row}` })).toEqual([
    "responses.csv:3: “2026-02-promise” and “2026-01-04-launch” are linked twice.",
  ]);
});
