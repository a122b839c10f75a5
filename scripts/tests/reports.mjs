import { existsSync, readFileSync } from "node:fs";

/** @typedef {import("./verdict.mjs").Outcome} Outcome */

/**
 * @typedef {object} VitestReport
 * @property {{ status: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 *
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, tests: { status: "expected" | "unexpected" | "flaky" | "skipped" }[] }[]} [specs]
 */

/**
 * Counts the report of vitest's `json` reporter. A file that could not be run at all is one failure.
 * @param {string} file
 * @returns {Outcome}
 */
export function vitestOutcome(file) {
  /** @type {VitestReport} */
  const { testResults } = read(file) ?? { testResults: [] };
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length;
  const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  return { passed, failed: failed + broken.length, skipped: skipped.map(({ fullName }) => fullName) };
}

/**
 * Counts the report of Playwright's `json` reporter. A test that passed only when tried again has failed.
 * @param {string} file
 * @returns {Outcome}
 */
export function playwrightOutcome(file) {
  /** @type {{ suites: Suite[] }} */
  const { suites } = read(file) ?? { suites: [] };
  const specs = specsOf({ suites });
  const tests = specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status })));
  const passed = tests.filter(({ status }) => status === "expected").length;
  const skipped = tests.filter(({ status }) => status === "skipped");
  return { passed, failed: tests.length - passed - skipped.length, skipped: skipped.map(({ title }) => title) };
}

/** @param {Suite} suite @returns {NonNullable<Suite["specs"]>} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);
