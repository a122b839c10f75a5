import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../fault.mjs";
import { makePrivateFolder } from "./account.mjs";

const longestPath = 107;
const socketName = ".s.PGSQL.5432";

/**
 * The folder of the server's Unix socket, open to the server's account (and root) only.
 * A socket's address has room for 107 bytes; below a deep data folder a short one, the same for every process, takes its place.
 * @param {string} dataFolder
 * @param {import("./account.mjs").Account | null} account
 */
export function socketFolder(dataFolder, account) {
  const beside = join(dataFolder, "socket");
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
  const fits = Buffer.byteLength(join(beside, socketName)) <= longestPath;
  const folder = fits ? beside : `/tmp/signpost-${hash}`;
  try {
    makePrivateFolder(folder, account);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  const owner = account?.uid ?? process.getuid?.();
  const found = lstatSync(folder);
  const ours = found.isDirectory() && (found.uid === owner || found.uid === process.getuid?.());
  if (!ours || found.mode & 0o077)
    throw new Fault(
      `${folder} must be a folder of the account that runs the database, with mode 700. Remove it and start again.`,
    );
  if (account && found.uid !== account.uid) chownSync(folder, account.uid, account.gid);
  return folder;
}
