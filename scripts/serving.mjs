import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./checkout.mjs";
import { Fault } from "./fault.mjs";
import { identity, isHeld } from "./lock.mjs";

const folder = join(checkout, ".signpost", "serving");

/** Says that this process serves from the packages and pages of this checkout, which then must stay. */
export function markServing() {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, String(process.pid));
  writeFileSync(file, identity(process.pid) ?? "");
  process.once("exit", () => rmSync(file, { force: true }));
}

/**
 * Refuses to replace what a running site still needs.
 * @param {string} what changed: "The sources"
 */
export function requireNobodyServing(what) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (isHeld(file))
      throw new Fault(`${what} changed, and process ${name} still serves what was there before. Stop it first.`);
    rmSync(file, { force: true });
  }
}
