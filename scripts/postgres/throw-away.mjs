import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "./embedded.mjs";

/** Nobody will ever need what it holds, so it need not wait for the disk. */
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * A server in a folder of its own that is deleted when it is closed, or when this process dies.
 * @returns {Promise<import("./embedded.mjs").Embedded & { dataFolder: string }>}
 */
export async function openThrowAway() {
  const dataFolder = mkdtempSync(join(tmpdir(), "signpost-"));
  chmodSync(dataFolder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const release = watch(dataFolder);
  const remove = () => {
    rmSync(dataFolder, { recursive: true, force: true });
    release();
  };
  try {
    const embedded = await openEmbedded({ dataFolder, settings });
    return { ...embedded, dataFolder, close: () => embedded.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

const cleanUp = `
  read -r _
  pid="$0/postgres/postmaster.pid"
  [ -e "$pid" ] && kill -INT "$(head -n 1 "$pid")"
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$pid" ] && sleep 0.5; done
  rm -rf "$0"`;

/**
 * A shell that waits at the end of a pipe from this process: even `kill -9` closes that.
 * @param {string} dataFolder
 * @returns {() => void} lets the shell go
 */
function watch(dataFolder) {
  const shell = spawn("/bin/sh", ["-c", cleanUp, dataFolder], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  return () => shell.stdin.destroy();
}
