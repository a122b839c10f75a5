import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { secretsOf } from "../secrets.mjs";
import { requireReachable, serverAccount } from "./account.mjs";
import { binaries } from "./binaries.mjs";
import { ensureCluster } from "./cluster.mjs";
import { applicationName, leaveLease, takeLease, takeSite } from "./lease.mjs";
import { connectOrStart, stop } from "./server.mjs";
import { socketFolder } from "./socket.mjs";

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
 * @property {(fault: unknown) => void} [onTaken] a lost database came back in the hands of another site
 */

/**
 * Opens the embedded PostgreSQL of a data folder: makes its files, starts it, or joins those who already use it.
 * @param {Use} use
 * @returns {Promise<Embedded>}
 */
export async function openEmbedded({ dataFolder, site, settings = [], onTaken = () => {} }) {
  const account = serverAccount();
  const programs = binaries(account);
  if (mkdirSync(dataFolder, { recursive: true })) chmodSync(dataFolder, account ? 0o711 : 0o700);
  requireReachable(dataFolder, account);
  const secrets = secretsOf(dataFolder);
  const cluster = join(dataFolder, "postgres");
  const made = await ensureCluster(cluster, programs, account, secrets);
  const socket = socketFolder(dataFolder, account);
  const server = { bin: programs.bin, cluster, socket, log: join(dataFolder, "postgres.log"), account, settings };
  const config = {
    host: socket,
    port: 5432,
    user: "signpost",
    password: secrets.databasePassword,
    database: "postgres",
    application_name: site ? applicationName(site) : `signpost process ${process.pid}`,
  };

  let open = true;
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
      if (site) lost.then(holdAgain);
      return connection;
    }
  }

  /** A site whose server was killed brings it back. */
  async function holdAgain() {
    while (open) {
      try {
        held = await hold();
        return;
      } catch (fault) {
        if (open) onTaken(fault);
        await pause(5_000);
      }
    }
  }

  async function close() {
    if (!open) return;
    open = false;
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
