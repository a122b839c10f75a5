import pg from "pg";
import { runQuietly } from "../child.mjs";

const folder = "prisma/seed/korean-peninsula";

/**
 * Loads the first tracker into a database that has none. One process at a time, whoever else starts meanwhile.
 * @param {string} url
 * @returns {Promise<"up to date" | "done">}
 */
export async function loadFirstTracker(url) {
  const client = new pg.Client({ connectionString: url, application_name: "signpost first tracker" });
  client.on("error", () => {});
  await client.connect();
  try {
    if (await hasRow(client, "tracker")) return "up to date";
    await client.query("SELECT pg_advisory_lock(5197, 4)");
    if (await hasRow(client, "tracker")) return "up to date";
    const command = [process.execPath, "--conditions=react-server", "--import", "tsx", "prisma/seed.ts", folder];
    await runQuietly("Loading the first tracker", command, { ...process.env, DATABASE_URL: url });
    return "done";
  } finally {
    await client.end();
  }
}

/**
 * Whether anybody could sign in.
 * @param {string} url
 */
export async function hasUser(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await hasRow(client, "user");
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} table */
async function hasRow(client, table) {
  const { rowCount } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(table)} LIMIT 1`);
  return rowCount === 1;
}
