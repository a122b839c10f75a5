import { setTimeout as pause } from "node:timers/promises";
import { Fault } from "../fault.mjs";

/** Two numbers name an advisory lock; the first one is ours alone. */
const [ours, inUse, site] = [5197, 1, 2];

/**
 * Says that this process uses the server. Waits while somebody is stopping it (the connection then ends).
 * @param {import("pg").Client} client
 */
export async function takeLease(client) {
  await client.query("SELECT pg_advisory_lock_shared($1, $2)", [ours, inUse]);
}

/**
 * Says that this process no longer uses the server.
 * @param {import("pg").Client} client
 * @returns {Promise<boolean>} true for the last one out: it alone may now stop the server
 */
export async function leaveLease(client) {
  await client.query("SELECT pg_advisory_unlock_shared($1, $2)", [ours, inUse]);
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS last", [ours, inUse]);
  return rows[0].last;
}

/**
 * One site serves one embedded database. A holder that is dead but not yet noticed is waited for.
 * @param {import("pg").Client} client
 * @param {string} dataFolder
 */
export async function takeSite(client, dataFolder) {
  for (let attempt = 0; ; attempt += 1) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS taken", [ours, site]);
    if (rows[0].taken) return;
    const holder = await siteHolder(client);
    if (attempt < 40 && !isAlive(holder)) await pause(50);
    else
      throw new Fault(
        `The database in ${dataFolder} is held by ${holder ?? "another process"}. Stop that one first, or give this one its own SIGNPOST_DATA and PORT.`,
      );
  }
}

/**
 * Who serves the database: "process 4711, http://127.0.0.1:3000".
 * @param {import("pg").Client} client
 * @returns {Promise<string | undefined>}
 */
export async function siteHolder(client) {
  const { rows } = await client.query(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted`,
    [ours, site],
  );
  return rows[0]?.name.replace(/^signpost /, "");
}

/** @param {string} address */
export const applicationName = (address) => `signpost process ${process.pid}, ${address}`.slice(0, 63);

/** @param {string | undefined} holder */
function isAlive(holder) {
  const pid = Number(holder?.match(/^process (\d+)/)?.[1]);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
