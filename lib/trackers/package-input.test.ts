import { expect, test } from "vitest";
import { faultsWith, type Slip } from "@/lib/testing/package-folder";

const INDICATOR = "indicators/missile-tests.yaml";

test.each<[string, Slip, string]>([
  [
    "a field that does not exist",
    ["tracker.yaml", "licence:", "license:"],
    "tracker.yaml:8: license: There is no such field.",
  ],
  [
    "a key that stands twice",
    ["tracker.yaml", "title: A small", "slug: again\ntitle: A small"],
    "tracker.yaml:2: Map keys must be unique",
  ],
  [
    "a slug in capitals",
    ["tracker.yaml", "slug: small", "slug: Small"],
    "tracker.yaml:1: slug: Use small Latin letters and digits, with single hyphens between words, as missile-tests.",
  ],
  [
    "a level without a rule",
    [INDICATOR, "    NO_MOVEMENT: No launch and no promise.\n", ""],
    `${INDICATOR}:12: codebook.rules.NO_MOVEMENT: Enter a rule.`,
  ],
  [
    "a rule for a level that cannot be judged",
    [INDICATOR, "    NO_MOVEMENT: No", "    NOT_YET_RATED: Unclear.\n    NO_MOVEMENT: No"],
    `${INDICATOR}:14: codebook.rules.NOT_YET_RATED: There is no such field.`,
  ],
  [
    "a level that does not exist",
    [INDICATOR, "level: MOVING_AWAY", "level: WORSE"],
    `${INDICATOR}:19: assessments.0.level: Choose a level.`,
  ],
  [
    "a rated level without confidence",
    [INDICATOR, "    confidence: LOW\n", ""],
    `${INDICATOR}:24: assessments.1.confidence: Choose a confidence.`,
  ],
  [
    "a confidence in what is not rated",
    [INDICATOR, "level: SIGNS_OF_MOVEMENT", "level: NOT_YET_RATED"],
    `${INDICATOR}:26: assessments.1.confidence: What is not yet rated has no confidence.`,
  ],
  [
    "a judgement that cites nothing",
    [INDICATOR, "[2026-01-04-launch]", "[]"],
    `${INDICATOR}:23: assessments.0.cites: An assessment cites at least one item.`,
  ],
  [
    "a day that does not exist",
    [INDICATOR, '"2026-03-02"', '"2026-02-31"'],
    `${INDICATOR}:24: assessments.1.effective_on: 31 February 2026 does not exist.`,
  ],
  [
    "a fit that is neither settled nor open",
    [INDICATOR, "settled: false", "settled: perhaps"],
    `${INDICATOR}:33: fits.calm.MOVING_AWAY.settled: Enter true where a source settles the fit, false where it is the coder's.`,
  ],
  [
    "YAML that cannot be read",
    [INDICATOR, "known_gaps: []", "known_gaps: ["],
    `${INDICATOR}:9: Flow sequence in block collection must be sufficiently indented and end with a ]`,
  ],
])("%s is told with its file and line", async (_, slip, fault) => {
  expect(await faultsWith(slip)).toContain(fault);
});
