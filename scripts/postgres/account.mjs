import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Fault } from "../fault.mjs";

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The account that the server runs under: PostgreSQL refuses root. Null when it is simply ours.
 * @returns {Account | null}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":").map(Number);
  if (!uid || !gid)
    throw new Fault(
      "PostgreSQL does not run as root, and there is no account `nobody` here. Start Signpost as an ordinary user, or set DATABASE_URL.",
    );
  return { uid, gid };
}

/**
 * Makes a folder that only the server's account may enter.
 * @param {string} folder
 * @param {Account | null} account
 */
export function makePrivateFolder(folder, account) {
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/**
 * Refuses a folder that the server's account could not walk into.
 * @param {string} folder
 * @param {Account | null} account
 */
export function requireReachable(folder, account) {
  if (!account) return;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { uid, gid, mode } = statSync(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit))
      throw new Fault(
        `As root the database runs under the account \`nobody\`, which may not enter ${path} (mode ${(mode & 0o777).toString(8)}).\n` +
          `Set SIGNPOST_DATA to a folder that it can reach, unset it for the default, or run \`chmod o+x ${path}\`.`,
      );
    if (path === dirname(path)) return;
  }
}

/** What the server's programs see of our surroundings: no PG… variable of the person's own reaches them. */
export const bareEnvironment = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: "UTC" };
