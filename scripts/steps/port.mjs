import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Fault } from "../fault.mjs";

/**
 * Finds out before the long steps that the address cannot be had.
 * @param {import("../settings.mjs").Settings} settings
 */
export async function requireFreePort(settings) {
  const server = createServer();
  try {
    await listen(server, settings.port, settings.host);
  } catch (error) {
    throw new Fault(`${reason(error, settings)}${await owner(settings)}`);
  }
  await new Promise((resolve) => server.close(resolve));
}

/**
 * @param {import("node:net").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** @param {unknown} error @param {import("../settings.mjs").Settings} settings */
function reason(error, { host, port }) {
  const code = error instanceof Error && "code" in error ? error.code : error;
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken. Give this site another one: PORT=${port < 65535 ? port + 1 : 3000} npm start`;
  if (code === "EACCES") return `Port ${port} is not open to this account. Take one from 1024 on: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST is ${host}, which is no address of this machine.`;
  return `Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : error}`;
}

/**
 * It may well be ourselves, started before.
 * @param {import("../settings.mjs").Settings} settings
 */
async function owner({ databaseUrl, dataFolder }) {
  if (databaseUrl || !existsSync(join(dataFolder, "secrets.json"))) return "";
  const holder = await import("../postgres/embedded.mjs")
    .then(({ holderOf }) => holderOf(dataFolder))
    .catch(() => undefined);
  return holder ? `\nSignpost already runs here: the database in ${dataFolder} is held by ${holder}.` : "";
}
