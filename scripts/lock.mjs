import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "./checkout.mjs";

/**
 * Does something to the checkout (install, generate, build) while no other process of ours does. The turns are numbered
 * files that name their holders; the latest never goes away, so that whoever comes late to a dead holder's turn finds
 * the next one taken.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [turns] the folder of the turns
 * @returns {Promise<T>}
 */
export async function alone(work, turns = join(checkout, ".signpost", "turns")) {
  mkdirSync(turns, { recursive: true, mode: 0o700 });
  let turn = take(turns);
  while (!turn) {
    await pause(100);
    turn = take(turns);
  }
  try {
    return await work();
  } finally {
    writeFileSync(turn, "");
  }
}

/**
 * @param {string} turns
 * @returns {string | undefined} the file of our turn; undefined while somebody else has theirs
 */
function take(turns) {
  const latest = latestOf(turns);
  if (isHeld(join(turns, String(latest)))) return undefined;
  const turn = join(turns, String(latest + 1));
  if (!make(turn)) return undefined;
  if (latestOf(turns) !== latest + 1) {
    rmSync(turn, { force: true });
    return undefined;
  }
  for (const number of numbersIn(turns)) if (number <= latest) rmSync(join(turns, String(number)), { force: true });
  return turn;
}

/** @param {string} turns */
const numbersIn = (turns) =>
  readdirSync(turns)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** @param {string} turns */
const latestOf = (turns) => Math.max(0, ...numbersIn(turns));

/**
 * A link makes the file together with its content, or fails because there is one.
 * @param {string} file
 */
function make(file) {
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
