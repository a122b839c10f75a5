import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { checkout } from "./checkout.mjs";
import { Fault } from "./fault.mjs";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

const lock = "pg_advisory_lock(5197, 3)";
const ours = join(checkout, "prisma", "migrations");

/** In Prisma's own layout, so that its tools can read the history. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database to the state of the migration files: each in one transaction with its row of history, one runner at a time.
 * @param {string} url
 * @param {{ folder?: string, upTo?: string }} [options] `upTo` is the last one to be applied; all are by default
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function migrate(url, { folder = ours, upTo } = {}) {
  const migrations = migrationsIn(folder).filter(({ name }) => upTo === undefined || name <= upTo);
  const client = new pg.Client({ connectionString: url, application_name: "signpost migrations" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`SET statement_timeout = 0; SET client_min_messages = warning; SELECT ${lock}`);
    await client.query(historyTable);
    const pending = pendingOf(migrations, await appliedIn(client), folder);
    for (const migration of pending) await apply(client, migration, folder);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} [folder] this Signpost's own by default
 * @returns {Migration[]} oldest first
 */
export function migrationsIn(folder = ours) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Map<string, string>>} checksum by name
 */
async function appliedIn(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/**
 * @param {Migration[]} migrations
 * @param {Map<string, string>} applied
 * @param {string} folder
 */
function pendingOf(migrations, applied, folder) {
  const names = new Set(migrations.map(({ name }) => name));
  for (const name of applied.keys())
    if (!names.has(name))
      throw new Fault(
        `The database has the migration ${name}, which is not in ${folder}. A newer Signpost has been here: start that one, or restore a copy from before it.`,
      );
  for (const { name, checksum } of migrations)
    if (applied.has(name) && applied.get(name) !== checksum)
      throw new Fault(
        `${join(folder, name, "migration.sql")} was edited after the database had applied it. Put the file back; a change needs a new migration.`,
      );
  const pending = migrations.filter(({ name }) => !applied.has(name));
  const latest = [...applied.keys()].at(-1) ?? "";
  const late = pending.find(({ name }) => name < latest);
  if (late)
    throw new Fault(
      `The migration ${late.name} comes before ${latest}, which the database already has. Rename its folder to a later moment.`,
    );
  return pending;
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 * @param {string} folder
 */
async function apply(client, { name, sql, checksum }, folder) {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Fault(
      `${join(folder, name, "migration.sql")}${lineOf(error, sql)}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @param {unknown} error @param {string} sql */
function lineOf(error, sql) {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return position ? `:${sql.slice(0, position).split("\n").length}` : "";
}
