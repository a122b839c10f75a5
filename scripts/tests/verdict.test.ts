import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { playwrightOutcome, vitestOutcome } from "./reports.mjs";
import { judge, sum, verdict } from "./verdict.mjs";

const folder = mkdtempSync(join(tmpdir(), "signpost-verdict-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("the verdict", () => {
  test("all parts are added up in one line", () => {
    const parts = [
      { passed: 3, failed: 0, skipped: [] },
      { passed: 4, failed: 1, skipped: ["as root"] },
    ];
    expect(verdict(sum(parts))).toBe("7 passed, 1 failed, 1 skipped");
  });

  test("nothing is said of skipped tests when there are none", () => {
    expect(verdict({ passed: 7, failed: 0, skipped: [] })).toBe("7 passed, 0 failed");
  });

  test("a part that broke off without a failed test has failed", () => {
    expect(judge({ passed: 7, failed: 0, skipped: [] }, 1).failed).toBe(1);
  });

  test("a part that tested nothing has failed", () => {
    expect(judge({ passed: 0, failed: 0, skipped: [] }, 0).failed).toBe(1);
  });

  test("a failed test is not counted twice", () => {
    expect(judge({ passed: 7, failed: 1, skipped: [] }, 1).failed).toBe(1);
  });
});

describe("reports", () => {
  test("a missing report counts nothing", () => {
    expect(vitestOutcome(join(folder, "none.json"))).toEqual({ passed: 0, failed: 0, skipped: [] });
  });

  test("a test file that cannot be run is a failure", () => {
    const file = report({
      testResults: [
        { status: "failed", assertionResults: [] },
        {
          status: "passed",
          assertionResults: [
            { status: "passed", fullName: "a" },
            { status: "pending", fullName: "b" },
          ],
        },
      ],
    });
    expect(vitestOutcome(file)).toEqual({ passed: 1, failed: 1, skipped: ["b"] });
  });

  test("a browser test that passed only when tried again has failed, at any depth", () => {
    const spec = (title: string, status: string) => ({ title, file: "a.spec.ts", tests: [{ status }] });
    const file = report({
      suites: [
        {
          specs: [spec("fine", "expected")],
          suites: [{ specs: [spec("shaky", "flaky"), spec("wrong", "unexpected"), spec("off", "skipped")] }],
        },
      ],
    });
    expect(playwrightOutcome(file)).toEqual({ passed: 1, failed: 2, skipped: ["off"] });
  });
});
