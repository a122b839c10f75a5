import { join } from "node:path";
import { runLoudly, runQuietly } from "../child.mjs";
import { Fault } from "../fault.mjs";
import { playwrightOutcome, vitestOutcome } from "./reports.mjs";
import { judge } from "./verdict.mjs";

/** @typedef {import("./verdict.mjs").Outcome} Outcome */

const node = process.execPath;

/** What needs no database, as commands that fail or keep quiet. */
export const checks = {
  "format and lint": [[node, "node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "."]],
  types: [
    [node, "node_modules/next/dist/bin/next", "typegen"],
    [node, "node_modules/typescript/bin/tsc", "-p", "tsconfig.check.json"],
  ],
  "dead code": [[node, "node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"]],
};

/**
 * Runs one of the checks; it counts as one test.
 * @param {string[][]} commands
 * @returns {Promise<{ outcome: Outcome, words: string }>} words: why it failed
 */
export async function check(commands) {
  try {
    for (const command of commands) await runQuietly(command.slice(1).join(" "), command);
    return { outcome: { passed: 1, failed: 0, skipped: [] }, words: "" };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { outcome: { passed: 0, failed: 1, skipped: [] }, words: error.message };
  }
}

/**
 * The command line of a vitest project and the file that its report goes to.
 * @param {string} project
 * @param {string} folder of the report
 * @param {string[]} [options]
 */
export function vitest(project, folder, options = []) {
  const report = join(folder, `${project}-${Date.now()}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    report,
    command: [node, "node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...options],
  };
}

/**
 * @param {string} project
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {string[]} [options]
 * @returns {Promise<Outcome>}
 */
export async function runVitest(project, folder, environment, options) {
  const { report, command } = vitest(project, folder, options);
  const exitCode = await runLoudly(command, environment);
  return judge(vitestOutcome(report), exitCode);
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Outcome>}
 */
export async function runPlaywright(folder, environment) {
  const report = join(folder, "e2e.json");
  const command = [node, "node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  const exitCode = await runLoudly(command, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return judge(playwrightOutcome(report), exitCode);
}
