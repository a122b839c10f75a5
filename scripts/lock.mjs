import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "./checkout.mjs";

/**
 * Does something to the checkout (install, generate, build) while no other process of ours does.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  const folder = join(checkout, ".signpost");
  const file = join(folder, "preparing");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  while (!take(file)) {
    if (!isHeld(file)) rmSync(file, { force: true });
    else await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * A link makes the lock together with its content, or fails because there is one.
 * @param {string} file
 */
function take(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, identity(process.pid) ?? "");
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file a file that holds the identity of a process; false when that process is gone */
export function isHeld(file) {
  const holder = read(file);
  return holder !== undefined && holder === identity(Number.parseInt(holder, 10));
}

/**
 * The number of a process with the moment of its start where the system tells it, so that a number given out again is not mistaken.
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function identity(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return undefined;
  }
  const started = read(`/proc/${pid}/stat`)?.split(") ").at(-1)?.split(" ")[19];
  return `${pid} ${started ?? ""}`.trim();
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
