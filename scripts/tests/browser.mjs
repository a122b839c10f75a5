import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "../child.mjs";
import { Fault } from "../fault.mjs";

/** The first one is Chromium without a window, which opens pages in half the time; the others can do without one too. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const patience = 300_000;
const impatient = { DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };

/**
 * A Chromium for the tests: named by SIGNPOST_CHROMIUM, Playwright's own, the system's, or Debian's package when root.
 * @returns {Promise<{ path: string, from: string }>}
 */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  const named = process.env.SIGNPOST_CHROMIUM;
  if (named) return { path: named, from: "SIGNPOST_CHROMIUM" };
  if (existsSync(own)) return { path: own, from: "Playwright's own" };
  if (await tried([process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]))
    return { path: own, from: "Playwright's own, installed now" };
  const system = onPath();
  if (system) return { path: system, from: "the system's" };
  if (
    process.getuid?.() === 0 &&
    (await tried(["apt-get", "update"])) &&
    (await tried(["apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell"]))
  ) {
    const installed = onPath();
    if (installed) return { path: installed, from: "Debian's package, installed now" };
  }
  throw new Fault(
    "There is no Chromium: `npx playwright install chromium` did not work. Install the system's chromium, or set SIGNPOST_CHROMIUM to one.",
  );
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** @param {string[]} command */
async function tried(command) {
  try {
    await runQuietly(command.join(" "), command, { ...process.env, ...impatient }, patience);
    return true;
  } catch {
    return false;
  }
}
