import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeDataFolder } from "./data-folder.mjs";
import { Fault } from "./fault.mjs";

/**
 * @typedef {object} Secrets
 * @property {string} secret what sessions and links are signed with
 * @property {string} databasePassword of the role `signpost`, which owns the application's database
 * @property {string} adminPassword of the role `postgres`, which may make and drop databases
 */

/**
 * The secrets of one data folder, made at the first call.
 * @param {string} folder
 * @returns {Secrets}
 */
export function secretsOf(folder) {
  makeDataFolder(folder);
  const file = join(folder, "secrets.json");
  return read(file) ?? create(file);
}

/** @param {string} file */
function read(file) {
  try {
    const { secret, databasePassword, adminPassword } = JSON.parse(readFileSync(file, "utf8"));
    if ([secret, databasePassword, adminPassword].every((value) => typeof value === "string" && value.length >= 32))
      return { secret, databasePassword, adminPassword };
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Fault(
    `${file} is damaged. Put it back from a copy: the database can only be opened with the passwords in it.`,
  );
}

/**
 * A link either makes the complete file or finds that somebody else was faster, and then theirs counts.
 * @param {string} file
 * @returns {Secrets}
 */
function create(file) {
  const secrets = { secret: random(), databasePassword: random(), adminPassword: random() };
  const draft = writeDraft(file, secrets);
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const others = isCode(error, "EEXIST") ? read(file) : null;
    if (others) return others;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Lets a data folder whose site never ran go by another site's secret. The passwords of its own server stay.
 * @param {string} folder
 * @param {string} secret
 */
export function replaceSecret(folder, secret) {
  const file = join(folder, "secrets.json");
  renameSync(writeDraft(file, { ...secretsOf(folder), secret }), file);
}

/** @param {string} file @param {Secrets} secrets */
function writeDraft(file, secrets) {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
    fsyncSync(handle);
    return draft;
  } catch (error) {
    unlinkSync(draft);
    throw error;
  } finally {
    closeSync(handle);
  }
}

const random = () => randomBytes(32).toString("hex");

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && "code" in error && error.code === code;
