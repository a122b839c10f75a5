import { createHash, hash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to } from "pg-copy-streams";
import { Fault } from "../fault.mjs";
import { beforeEnd } from "../stopping.mjs";
import { countersOf, ledgerHeadOf, migrationsOf, tablesOf } from "./catalogue.mjs";
import { manifestText } from "./manifest.mjs";

/** Quick, and nearly as small as the slow ones make it. */
const COMPRESSION = 3;

/**
 * @typedef {object} Asked
 * @property {string} folder where the backup is to stand; nothing may stand there yet
 * @property {string} signpost the version of this program
 * @property {string | null} secret the generated secret; null where it is kept apart
 */

/**
 * Writes one moment of a database into a folder of files, while others go on writing. The folder has its name only when
 * it is whole and on the disk; what breaks off leaves none.
 * @param {string} url
 * @param {Asked} asked
 * @returns {Promise<import("./manifest.mjs").Content>}
 */
export async function writeBackup(url, asked) {
  if (existsSync(asked.folder)) throw new Fault(`${asked.folder} is there already. A backup overwrites nothing.`);
  const draft = `${asked.folder}.unfinished-${process.pid}`;
  const remove = () => rm(draft, { recursive: true, force: true });
  const release = beforeEnd(remove);
  try {
    await mkdir(join(draft, "tables"), { recursive: true, mode: 0o700 });
    const content = await atOneMoment(url, (client) => writeContent(client, draft, asked));
    await syncFolder(join(draft, "tables"));
    await syncFolder(draft);
    await rename(draft, asked.folder);
    await syncFolder(dirname(asked.folder));
    return content;
  } catch (error) {
    await remove();
    throw error;
  } finally {
    release();
  }
}

/**
 * Lets all be read as it stands at one moment, whatever is written or altered meanwhile.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} read
 * @returns {Promise<T>}
 */
async function atOneMoment(url, read) {
  const client = new pg.Client({ connectionString: url, application_name: "signpost backup" });
  client.on("error", () => {});
  await client.connect();
  try {
    // The texts that COPY writes must mean the same to every server and in every zone.
    await client.query(
      "SET statement_timeout = 0; SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601'; SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'",
    );
    // No migration may come between the look at the tables and the hold on them.
    await client.query("SELECT pg_advisory_lock_shared(5197, 3)");
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const names = (await tablesOf(client)).map(({ name }) => pg.escapeIdentifier(name));
    if (names.length > 0) await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
    await client.query("SELECT pg_advisory_unlock_shared(5197, 3)");
    return await read(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {string} folder
 * @param {Asked} asked
 */
async function writeContent(client, folder, { signpost, secret }) {
  const migrations = await migrationsOf(client);
  if (!migrations) throw new Fault("There is nothing to back up: no Signpost ever used this database.");
  /** @type {string[]} */
  const sums = [];
  const write = async (/** @type {string} */ name, /** @type {string} */ text) => {
    await writeFile(join(folder, name), text, { mode: 0o600, flush: true });
    sums.push(sumLine(hash("sha256", text), name));
  };
  const [counters, ledgerHead] = [await countersOf(client), await ledgerHeadOf(client)];
  const madeAt = new Date().toISOString();
  const tables = [];
  for (const table of await tablesOf(client)) {
    const file = `tables/${table.name}.csv.gz`;
    const written = await copyTable(client, table, join(folder, file));
    sums.push(sumLine(written.sha256, file));
    tables.push({ ...table, file, ...written });
  }
  if (secret !== null) await write("secret", `${secret}\n`);
  /** @type {import("./manifest.mjs").Content} */
  const content = {
    signpost,
    madeAt,
    ledgerHead,
    migrations,
    tables,
    counters,
    secret: secret === null ? "KEPT_APART" : "INCLUDED",
  };
  await write("manifest.json", manifestText(content));
  await writeFile(join(folder, "SHA256SUMS"), sums.join(""), { mode: 0o600, flush: true });
  return content;
}

/**
 * @param {pg.Client} client
 * @param {{ name: string, columns: string[] }} table
 * @param {string} path
 */
async function copyTable(client, { name, columns }, path) {
  const from = `${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(", ")})`;
  const copy = client.query(to(`COPY ${from} TO STDOUT (FORMAT csv, HEADER)`));
  const sum = createHash("sha256");
  let bytes = 0;
  const summing = new Transform({
    transform(chunk, _, done) {
      sum.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(copy, createGzip({ level: COMPRESSION }), summing, file);
  return { rows: copy.rowCount, bytes, sha256: sum.digest("hex") };
}

/** A line as `sha256sum` writes and reads it. @param {string} sum @param {string} name */
const sumLine = (sum, name) => `${sum}  ${name}\n`;

/** A name is on the disk only when its folder is. @param {string} folder */
async function syncFolder(folder) {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
