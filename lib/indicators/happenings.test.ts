import { expect, test } from "vitest";
import { happeningInWords, happeningsOf } from "./happenings";

const item = { number: 4, occurred: "2025-03", occurredFirst: "2025-03-01", headline: "A launch" } as const;

test("a history stands in the order of time, and on one day the judgement comes last", () => {
  const happenings = happeningsOf({
    spans: [
      { level: "MOVING_AWAY", from: "2025-03-01" },
      { level: "NOT_YET_RATED", from: "2026-03-01" },
    ],
    items: [{ ...item, bearing: "AWAY", significance: "MAJOR" }],
    checks: [{ number: 1, checkedOn: "2025-02-01", source: "KCNA", scope: "Any launch." }],
    ruleChanges: [{ version: 2, note: "Plainer.", on: "2025-03-01" }],
  });
  expect(happenings.map((happening) => happeningInWords(happening, "2026-03-02"))).toEqual([
    "1 Feb 2025, looked at KCNA and found nothing: Any launch.",
    "1 Mar 2025, version 2 of the rules: Plainer.",
    "Mar 2025, away from movement, major: A launch",
    "1 Mar 2025, moving away for 365 days",
    "1 Mar 2026, not yet rated for 1 day, and still",
  ]);
});
