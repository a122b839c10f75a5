import { spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../fault.mjs";
import { bareEnvironment, makePrivateFolder } from "./account.mjs";

/** @typedef {import("./account.mjs").Account | null} Account */

/**
 * Makes the database files if there are none, and refuses those of another PostgreSQL.
 * They are made beside their place and moved there when complete: a crash or a second start never meets half of them.
 * @param {string} folder
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {Account} account
 * @param {import("../secrets.mjs").Secrets} secrets
 * @returns {Promise<"made" | "found">}
 */
export async function ensureCluster(folder, binaries, account, secrets) {
  if (existsSync(folder)) {
    refuseOtherVersion(folder, binaries.major);
    return "found";
  }
  const making = `${folder}.new-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  makePrivateFolder(making, account);
  try {
    await initialise(making, binaries, account, secrets);
    renameSync(making, folder);
    return "made";
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
    refuseOtherVersion(folder, binaries.major);
    return "found";
  }
}

/** @param {string} folder @param {number} major */
function refuseOtherVersion(folder, major) {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file))
    throw new Fault(`${folder} is in the way: it is not a PostgreSQL data folder. Move it away and start again.`);
  const found = readFileSync(file, "utf8").trim();
  if (found === String(major)) return;
  throw new Fault(
    `The database in ${folder} was made by PostgreSQL ${found}; this Signpost brings PostgreSQL ${major}, which cannot read it. Nothing was changed.\n` +
      `To keep the data: serve it with PostgreSQL ${found} and set DATABASE_URL to that server, or go back to the Signpost that made it.\n` +
      `To begin anew: move ${folder} away and start again.`,
  );
}

/**
 * @param {string} folder
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {Account} account
 * @param {import("../secrets.mjs").Secrets} secrets
 */
async function initialise(folder, { bin }, account, secrets) {
  // The built-in provider sorts alike on every system; the C library's classes are what trigrams of Hangul depend on.
  const letters = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const locale = [
    "--encoding=UTF8",
    "--locale=C",
    `--lc-ctype=${letters}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  await run(
    join(bin, "initdb"),
    ["-D", folder, "-U", "postgres", "--auth=trust", "--data-checksums", ...locale],
    account,
  );
  writeFileSync(join(folder, "pg_hba.conf"), "local all all scram-sha-256\n");
  await run(join(bin, "postgres"), ["--single", "-D", folder, "-c", "exit_on_error=on", "postgres"], account, [
    `ALTER ROLE postgres PASSWORD '${secrets.adminPassword}';`,
    `CREATE ROLE signpost LOGIN PASSWORD '${secrets.databasePassword}';`,
    "CREATE DATABASE signpost OWNER signpost;",
  ]);
}

/**
 * Statements go in by a pipe, where no list of processes shows them.
 * @param {string} program
 * @param {string[]} args
 * @param {Account} account
 * @param {string[]} [lines]
 * @returns {Promise<void>}
 */
function run(program, args, account, lines = []) {
  const child = spawn(program, args, { cwd: "/", env: bareEnvironment, ...account });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  child.stdout.resume();
  child.stdin.on("error", () => {});
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  return new Promise((resolve, reject) => {
    child.on("error", (error) =>
      reject(new Fault(`The embedded PostgreSQL cannot run here (${error.message}). Set DATABASE_URL instead.`)),
    );
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Fault(`${program} failed (exit ${code}):\n${said.trim()}`)),
    );
  });
}
