import { createHash, hash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Fault } from "../fault.mjs";
import { readManifest } from "./manifest.mjs";

/**
 * @typedef {object} Backup
 * @property {string} folder
 * @property {import("./manifest.mjs").Manifest} manifest
 * @property {string | null} secret the generated secret of the site; null where it is kept apart
 */

/**
 * Reads a backup to its last byte. Refuses what is truncated, altered, of another program, of a newer Signpost or empty.
 * @param {string} folder
 * @param {{ name: string, checksum: string }[]} known the migrations of this Signpost, the oldest first
 * @returns {Promise<Backup>}
 */
export async function checkBackup(folder, known) {
  const place = join(folder, "manifest.json");
  const text = textOf(folder, place);
  const manifest = readManifest(text, place);
  requireKnown(manifest, known, folder);
  if (manifest.ledgerHead.startsWith("0 ")) throw new Fault(`${folder} is empty: the ledger in it has no entry.`);
  const sums = sumsOf(folder);
  if (sums.get("manifest.json") !== hash("sha256", text)) throw altered(folder, "manifest.json");
  for (const table of manifest.tables) requireSize(folder, table);
  for (const { file, sha256 } of manifest.tables) {
    if ((await sumOf(join(folder, file))) !== sha256 || sums.get(file) !== sha256) throw altered(folder, file);
  }
  return { folder, manifest, secret: secretIn(folder, manifest, sums) };
}

/** @param {string} folder @param {string} place */
function textOf(folder, place) {
  const names = readOr(() => readdirSync(folder), null);
  if (names === null) throw new Fault(`There is no backup at ${folder}: a backup is a folder with a manifest.json.`);
  if (names.length === 0) throw new Fault(`${folder} is empty.`);
  const text = readOr(() => readFileSync(place, "utf8"), null);
  if (text !== null) return text;
  throw new Fault(`${folder} has no manifest.json: it is no backup, or one that was not finished.`);
}

/**
 * A database is brought to the state of the backup by the migrations that made it, so each must be here as it was.
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {{ name: string, checksum: string }[]} known
 * @param {string} folder
 */
function requireKnown({ migrations, signpost }, known, folder) {
  const latest = known.at(-1)?.name ?? "";
  const own = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const newer = migrations.find(({ name }) => !own.has(name) && name > latest);
  if (newer)
    throw new Fault(
      `${folder} is of a newer Signpost (${signpost}): this one does not know its migration ${newer.name}. Start that one to restore it.`,
    );
  const isOurs = migrations.every(({ name, sha256 }, index) => known[index]?.name === name && own.get(name) === sha256);
  if (!isOurs || migrations.length === 0)
    throw new Fault(
      `${folder} is of a Signpost that was changed: its migrations are not the ones here. Restore it with the one that made it.`,
    );
}

/** @param {string} folder @param {import("./manifest.mjs").Manifest["tables"][number]} table */
function requireSize(folder, { file, bytes }) {
  const size = readOr(() => statSync(join(folder, file)).size, null);
  if (size === null) throw new Fault(`${folder} is truncated: ${file} is missing.`);
  if (size < bytes) throw new Fault(`${folder} is truncated: ${file} has ${size} bytes of ${bytes}.`);
  if (size > bytes) throw altered(folder, file);
}

/** @param {string} folder */
function sumsOf(folder) {
  const text = readOr(() => readFileSync(join(folder, "SHA256SUMS"), "utf8"), null);
  if (text === null) throw new Fault(`${folder} is truncated: SHA256SUMS is missing.`);
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  return new Map([...lines].map(([, sum = "", name = ""]) => [name, sum]));
}

/** @param {string} path */
async function sumOf(path) {
  const sum = createHash("sha256");
  await pipeline(createReadStream(path), sum);
  return sum.digest("hex");
}

/**
 * @param {string} folder
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {Map<string, string>} sums
 */
function secretIn(folder, { secret }, sums) {
  if (secret === "KEPT_APART") return null;
  const text = readOr(() => readFileSync(join(folder, "secret"), "utf8"), null);
  if (text === null) throw new Fault(`${folder} is truncated: secret is missing.`);
  if (hash("sha256", text) !== sums.get("secret")) throw altered(folder, "secret");
  return text.trim();
}

/** @param {string} folder @param {string} file */
const altered = (folder, file) => new Fault(`${folder} was altered: ${file} is not what was written.`);

/**
 * @template T
 * @param {() => T} read
 * @param {null} absent
 */
function readOr(read, absent) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code))) return absent;
    throw error;
  }
}
