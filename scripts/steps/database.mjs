import pg from "pg";
import { Fault } from "../fault.mjs";
import { migrate } from "../migrate.mjs";
import { openEmbedded } from "../postgres/embedded.mjs";
import { secretsOf } from "../secrets.mjs";
import { beforeEnd } from "../stopping.mjs";

/** As `server_version_num` counts. */
const oldestServer = 150_000;
/** Extensions that the migrations make; both come with PostgreSQL, and whoever may create in a database may make them. */
const extensions = ["pg_trgm", "unaccent"];

/**
 * The person's own database if they named one, else the embedded one; it is given up before this process ends.
 * @param {import("../settings.mjs").Settings} settings
 * @param {{ site?: string }} [use] the address that this process serves
 * @returns {Promise<{ url: string, how: string, close: () => Promise<void> }>}
 */
export async function openDatabase({ databaseUrl, dataFolder }, { site } = {}) {
  if (!databaseUrl) {
    const opening = openEmbedded({ dataFolder, site, onTrouble: report });
    // Also when the end comes before it is open: a server that was started is to be stopped.
    beforeEnd(() =>
      opening.then(
        ({ close }) => close(),
        () => {},
      ),
    );
    return opening;
  }
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Fault(`The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : error}`);
  }
  try {
    await requireFit(client);
  } finally {
    await client.end();
  }
  return { url: databaseUrl, how: "given by DATABASE_URL", close: async () => {} };
}

/**
 * Refuses a database whose server lacks what the migrations use, or that cannot hold every letter.
 * @param {pg.Client} client
 */
async function requireFit(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number, current_setting('server_encoding') AS encoding",
  );
  const { version, number, encoding } = rows[0];
  if (number < oldestServer)
    throw new Fault(`The database of DATABASE_URL is PostgreSQL ${version}. Signpost needs PostgreSQL 15 or newer.`);
  if (encoding !== "UTF8")
    throw new Fault(
      `The database of DATABASE_URL is encoded in ${encoding}. Make one in UTF-8: CREATE DATABASE signpost ENCODING 'UTF8' TEMPLATE template0`,
    );
  await requireExtensions(client);
}

/** @param {pg.Client} client */
async function requireExtensions(client) {
  const { rows } = await client.query(
    `SELECT name, available.name IS NULL AS "isAbsent", has_database_privilege(current_database(), 'CREATE') AS "mayMake"
    FROM unnest($1::text[]) AS needed (name) LEFT JOIN pg_available_extensions AS available USING (name)
    WHERE available.installed_version IS NULL`,
    [extensions],
  );
  for (const { name, isAbsent, mayMake } of rows) {
    if (isAbsent)
      throw new Fault(
        `The server of DATABASE_URL lacks the extension ${name}. Install PostgreSQL's contrib package there (postgresql-contrib).`,
      );
    if (!mayMake)
      throw new Fault(
        `The role of DATABASE_URL may not make the extension ${name}. Grant it CREATE on the database, or let an administrator run there: CREATE EXTENSION ${name}`,
      );
  }
}

/** @param {unknown} trouble */
const report = (trouble) => console.error(`[signpost] ${trouble instanceof Fault ? trouble.message : trouble}`);

/** @param {string} url */
export async function applyMigrations(url) {
  const applied = await migrate(url);
  return applied.length === 0 ? "up to date" : `${applied.length} applied`;
}

/**
 * The signing secret: given, or generated once and kept beside the data.
 * @param {import("../settings.mjs").Settings} settings
 */
export const secretFor = ({ secret, dataFolder }) => secret ?? secretsOf(dataFolder).secret;
