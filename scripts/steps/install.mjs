import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../checkout.mjs";
import { runQuietly } from "../child.mjs";
import { alone } from "../lock.mjs";
import { requireNobodyServing } from "../serving.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry
 */

/**
 * Installs what package-lock.json lists, unless it is there. The tools of the tests come with it: one tree serves every
 * command, and `npm test` after `npm start` does not begin by installing again. No package runs a script of its own.
 * @returns {Promise<"up to date" | "done">}
 */
export async function install() {
  if (isInstalled()) return "up to date";
  return alone(async () => {
    if (isInstalled()) return "up to date";
    requireNobodyServing("The packages");
    await runQuietly("npm ci", [...npm(), "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
    return "done";
  });
}

/** The npm that runs us, where one does: the PATH may hold none or another. */
function npm() {
  const { npm_execpath: script } = process.env;
  return script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
}

/** npm writes node_modules/.package-lock.json as its last deed: what it lists is really there. */
function isInstalled() {
  const present = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    return found ? found.version === entry.version : entry.optional || entry.devOptional;
  });
}

/** @param {string} file @returns {Record<string, Entry>} */
function packagesOf(file) {
  const place = join(checkout, file);
  return existsSync(place) ? JSON.parse(readFileSync(place, "utf8")).packages : {};
}
