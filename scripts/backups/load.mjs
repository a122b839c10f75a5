import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from } from "pg-copy-streams";
import { Fault } from "../fault.mjs";
import { migrate } from "../migrate.mjs";
import { migrationsOf, tablesOf } from "./catalogue.mjs";

/** Their first rows come with a migration: beside nothing else they say nothing, and give way to those of the backup. */
const BEGUN = ["outbox_place"];
/** Held by whoever puts the first rows into a database. */
const FIRST_ROWS = "pg_advisory_lock(5197, 4)";

/**
 * Fills an empty database with a backup that was checked: brings it to the backup's state, adds all rows or none, and
 * migrates it on. Refuses a database with anything in it.
 * @param {string} url
 * @param {import("./check.mjs").Backup} backup
 * @returns {Promise<number>} how many rows were added
 */
export async function loadBackup(url, { folder, manifest }) {
  const client = new pg.Client({ connectionString: url, application_name: "signpost restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(
      `SET statement_timeout = 0; SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601'; SET client_encoding = 'UTF8'; SELECT ${FIRST_ROWS}`,
    );
    await requireEmpty(client, manifest);
    await migrate(url, { upTo: manifest.migrations.at(-1)?.name });
    await client.query("BEGIN");
    const rows = await load(client, folder, manifest);
    await client.query("COMMIT");
    await migrate(url);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {import("./manifest.mjs").Manifest} manifest
 */
async function requireEmpty(client, manifest) {
  const tables = await tablesOf(client);
  const applied = await migrationsOf(client);
  if (tables.length > 0 && !applied)
    throw new Fault("The database belongs to something else: it has tables that are not Signpost’s.");
  for (const { name } of tables) {
    if (BEGUN.includes(name)) continue;
    const { rowCount } = await client.query(`SELECT FROM ${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rowCount !== 0)
      throw new Fault(
        `The database is not empty: its table ${name} has rows. A backup is restored into an empty one only, over nothing that is there.`,
      );
  }
  const later = applied?.find(({ name }) => !manifest.migrations.some((one) => one.name === name));
  if (later)
    throw new Fault(
      `The database is empty but newer than the backup: it has the migration ${later.name}. Restore into one that was never used.`,
    );
}

/**
 * @param {pg.Client} client
 * @param {string} folder
 * @param {import("./manifest.mjs").Manifest} manifest
 */
async function load(client, folder, manifest) {
  const tables = await tablesOf(client);
  const keys = await foreignKeysOf(client);
  // The rows were guarded when they were written; here they are in no order, and nothing may be worked out of them anew.
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await eachTable(client, tables, "DISABLE TRIGGER USER");
  // Somebody may have started a site here since it was found empty.
  await requireEmpty(client, manifest);
  for (const { name } of tables)
    if (BEGUN.includes(name)) await client.query(`DELETE FROM ${pg.escapeIdentifier(name)}`);
  let rows = 0;
  for (const table of manifest.tables) {
    const present = tables.find(({ name }) => name === table.name);
    if (present?.columns.join() !== table.columns.join())
      throw new Fault(`${table.file} has other columns than the table ${table.name}.`);
    rows += await copyTable(client, folder, table);
  }
  for (const { name, next } of manifest.counters) {
    await client.query("SELECT setval(quote_ident($1)::regclass, $2, false)", [name, next]);
  }
  await eachTable(client, tables, "ENABLE TRIGGER USER");
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  await client.query("ANALYZE");
  return rows;
}

/**
 * The links between the tables, to be taken away and put back: checked all at once they take seconds, and their order none.
 * @param {pg.Client} client
 * @returns {Promise<{ table: string, name: string, definition: string }[]>}
 */
async function foreignKeysOf(client) {
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}

/**
 * What the owner of a table may do; a managed database gives nobody the rights of a superuser.
 * @param {pg.Client} client
 * @param {{ name: string }[]} tables
 * @param {string} change
 */
async function eachTable(client, tables, change) {
  for (const { name } of tables) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ${change}`);
}

/**
 * @param {pg.Client} client
 * @param {string} folder
 * @param {import("./manifest.mjs").Manifest["tables"][number]} table
 */
async function copyTable(client, folder, { name, columns, file, rows }) {
  const into = `${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(", ")})`;
  const copy = client.query(from(`COPY ${into} FROM STDIN (FORMAT csv, HEADER match)`));
  await pipeline(createReadStream(join(folder, file)), createGunzip(), copy);
  if (copy.rowCount !== rows) throw new Fault(`${file} has ${copy.rowCount} rows; the manifest says ${rows}.`);
  return rows;
}
