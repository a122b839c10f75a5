import "./node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "./fault.mjs";
import { step } from "./progress.mjs";
import { generateClient } from "./steps/client.mjs";
import { install } from "./steps/install.mjs";
import { beforeEnd, endOnSignals } from "./stopping.mjs";
import { sum, verdict } from "./tests/verdict.mjs";

/** @typedef {import("./tests/verdict.mjs").Outcome} Outcome */

/** @type {Outcome[]} */
const outcomes = [];
const folder = mkdtempSync(join(tmpdir(), "signpost-reports-"));
const removeReports = () => rmSync(folder, { recursive: true, force: true });

endOnSignals(() => 130);
beforeEnd(removeReports);
const prepared = await part("preparation", prepare);
if (prepared) await part("all tests", everything);
removeReports();

const total = sum(outcomes);
for (const name of total.skipped) console.log(`skipped: ${name}`);
console.log(verdict(total));
process.exit(total.failed === 0 ? 0 : 1);

/**
 * Runs a part of the tests; one that breaks off counts as a failure, and the others go on.
 * @param {string} name
 * @param {() => Promise<Outcome | void>} work
 */
async function part(name, work) {
  console.log(`\n[signpost] ${name}`);
  try {
    const outcome = await work();
    if (outcome) {
      outcomes.push(outcome);
      console.log(`[signpost] ${name}: ${verdict(outcome)}`);
    }
    return true;
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error);
    outcomes.push({ passed: 0, failed: 1, skipped: [] });
    return false;
  }
}

async function prepare() {
  await step("install", install);
  await step("client", generateClient);
}

async function everything() {
  const { check, checks, runPlaywright, runVitest } = await import("./tests/parts.mjs");
  for (const [name, commands] of Object.entries(checks))
    await part(name, async () => {
      const { outcome, words } = await check(commands);
      if (words) console.error(words);
      return outcome;
    });
  // A day must be the same day on both sides of the date line.
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"])
    await part(`pure tests, ${zone}`, () => runVitest("pure", folder, { ...process.env, TZ: zone }));
  await part("database tests", () => runVitest("database", folder, process.env, ["--project", "database-alone"]));

  const { build } = await import("./steps/build.mjs");
  const built = await part("the built site", async () => void (await step("build", build)));
  if (!built) return;
  await part("lifecycle tests", () => runVitest("lifecycle", folder, process.env, ["--no-file-parallelism"]));
  await part("browser tests", async () => {
    const { findBrowser } = await import("./tests/browser.mjs");
    const { openSite } = await import("./tests/site.mjs");
    const browser = await findBrowser();
    console.log(`[signpost] browser: ${browser.from}, ${browser.path}`);
    const site = await openSite();
    const close = beforeEnd(site.close);
    try {
      return await runPlaywright(folder, {
        ...site.environment,
        SIGNPOST_CHROMIUM: browser.path,
        NODE_OPTIONS: "--conditions=react-server",
      });
    } finally {
      close();
      await site.close();
    }
  });
}
