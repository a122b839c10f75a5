import { readdirSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { runQuietly } from "../child.mjs";
import { makeBackup } from "./make.mjs";
import { expiredBackups, scheduledName } from "./retention.mjs";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After a failure, how long until it is tried again. */
const PATIENCE_MS = 10 * MINUTE_MS;
/** Held by the one instance that makes a backup; it is ours alone, as the lease's numbers are. */
const LOCK = "pg_try_advisory_lock(5197, 5)";

/** @typedef {import("../settings.mjs").Settings & { backups: NonNullable<import("../settings.mjs").Settings["backups"]> }} Kept */

/**
 * Looks every minute whether a backup is due and lets another process make it, so that pages are served meanwhile.
 * @param {Kept} settings
 * @param {string} url
 * @param {NodeJS.ProcessEnv} environment what the person set, and not what was worked out from it
 * @returns {() => void} stops looking
 */
export function keepBackups(settings, url, environment) {
  let isBusy = false;
  let notBefore = 0;
  const look = async () => {
    if (isBusy || Date.now() < notBefore) return;
    isBusy = true;
    try {
      if (await asked(url, (client) => isDue(client, settings.backups.hours)))
        await runQuietly("The backup", [process.execPath, "scripts/backup.mjs", "--scheduled"], environment);
    } catch (error) {
      notBefore = Date.now() + PATIENCE_MS;
      console.error(`[signpost] no backup was made: ${error instanceof Error ? error.message : error}`);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(look, MINUTE_MS);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}

/**
 * Makes a backup if one is due and nobody else is making it, then deletes what is kept no longer.
 * @param {Kept} settings
 * @param {string} url
 */
export async function makeScheduled(settings, url) {
  const { folder, hours } = settings.backups;
  await asked(url, async (client) => {
    const { rows } = await client.query(`SELECT ${LOCK} AS taken`);
    if (!rows[0].taken || !(await isDue(client, hours))) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeAll(
      folder,
      readdirSync(folder).filter((name) => /^signpost-\w+\.unfinished-\d+$/.test(name)),
    );
    const place = join(folder, scheduledName(new Date()));
    await makeBackup(settings, url, place, true);
    await removeAll(folder, expiredBackups(readdirSync(folder), settings.backups));
  });
}

/**
 * @param {pg.Client} client
 * @param {number} hours
 */
async function isDue(client, hours) {
  const { rows } = await client.query("SELECT max(made_at) AS at FROM backup WHERE is_scheduled");
  return rows[0].at === null || Date.now() - rows[0].at.getTime() >= hours * HOUR_MS;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} ask
 */
async function asked(url, ask) {
  const client = new pg.Client({ connectionString: url, application_name: "signpost backups" });
  client.on("error", () => {});
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** @param {string} folder @param {string[]} names */
async function removeAll(folder, names) {
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}
