import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { binaries } from "./binaries.mjs";
import { ensureCluster } from "./cluster.mjs";
import { applicationName, leaveLease, siteHolder, takeLease, takeSite } from "./lease.mjs";
import { placeOf } from "./place.mjs";
import { connectOrStart, stop } from "./server.mjs";

/**
 * @typedef {object} Embedded
 * @property {string} url of the application's database
 * @property {string} adminUrl of the same server's database `postgres`, as the role that may make and drop databases
 * @property {"made" | "started" | "adopted"} how
 * @property {() => Promise<void>} close gives the server up; the last one to do so stops it
 *
 * @typedef {object} Use
 * @property {string} dataFolder
 * @property {string} [site] the address that this process serves: nobody else may then serve this database
 * @property {string[]} [settings] settings of the server, as `name=value`
 * @property {(trouble: unknown) => void} [onTrouble] hears why a site that lost its database cannot have it back yet
 */

/**
 * Opens the embedded PostgreSQL of a data folder: makes its files, starts it, or joins those who already use it.
 * @param {Use} use
 * @returns {Promise<Embedded>}
 */
export async function openEmbedded({ dataFolder, site, settings = [], onTrouble = () => {} }) {
  const place = placeOf(dataFolder, site ? applicationName(site) : `signpost process ${process.pid}`);
  const { account, cluster, config, secrets, socket } = place;
  const programs = binaries(account);
  const made = await ensureCluster(cluster, programs, account, secrets);
  const server = { ...place, bin: programs.bin, settings };

  const closing = new AbortController();
  /** The regaining of a lost server, while it lasts. */
  let regained = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  let closed;
  let held = await hold();
  return {
    url: url("signpost", secrets.databasePassword, "signpost", socket),
    adminUrl: url("postgres", secrets.adminPassword, "postgres", socket),
    how: made === "made" ? "made" : held.started ? "started" : "adopted",
    close,
  };

  /** Until it holds the lease, however often the server goes away underneath. */
  async function hold() {
    for (;;) {
      const connection = await connectOrStart(server, config);
      const lost = new Promise((resolve) => connection.client.once("end", () => resolve("lost")));
      const taken = await Promise.race([lost, takeLease(connection.client).catch(() => lost)]);
      if (taken === "lost") continue;
      try {
        if (site) await takeSite(connection.client, dataFolder);
      } catch (error) {
        await leave(connection.client);
        throw error;
      }
      if (site)
        lost.then(() => {
          regained = holdAgain();
        });
      return connection;
    }
  }

  /** A site whose server was killed brings it back. */
  async function holdAgain() {
    while (!closing.signal.aborted) {
      try {
        held = await hold();
        return;
      } catch (trouble) {
        if (closing.signal.aborted) return;
        onTrouble(trouble);
        await pause(5_000, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  /** However often it is asked for, everybody waits for the same end. */
  function close() {
    closed ??= end();
    return closed;
  }

  async function end() {
    closing.abort();
    await regained;
    await leave(held.client);
  }

  /** @param {import("pg").Client} client */
  async function leave(client) {
    const last = await leaveLease(client).catch(() => false);
    if (last) await stop(server);
    await client.end().catch(() => {});
  }
}

/** @param {string} user @param {string} password @param {string} database @param {string} socket */
const url = (user, password, database, socket) =>
  `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`;

/**
 * Who serves the database of a data folder, if its server runs; nothing is started to find out.
 * @param {string} dataFolder
 * @returns {Promise<string | undefined>}
 */
export async function holderOf(dataFolder) {
  const client = new pg.Client(placeOf(dataFolder, "signpost question").config);
  await client.connect();
  try {
    return await siteHolder(client);
  } finally {
    await client.end();
  }
}
