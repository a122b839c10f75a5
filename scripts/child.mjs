import { spawn } from "node:child_process";
import { checkout } from "./checkout.mjs";
import { Fault } from "./fault.mjs";
import { beforeEnd } from "./stopping.mjs";

/**
 * Runs a program to its end and keeps quiet about it; its words come out only if it fails.
 * @param {string} name what a failure calls it
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {number} [timeout] milliseconds after which it is stopped; no limit by default
 * @returns {Promise<string>} what it wrote
 */
export function runQuietly(name, [program = "", ...args], environment = process.env, timeout = 0) {
  const child = spawn(program, args, { cwd: checkout, env: environment, stdio: ["ignore", "pipe", "pipe"], timeout });
  const release = beforeEnd(() => child.kill());
  let said = "";
  const listen = (/** @type {Buffer} */ chunk) => {
    said += chunk;
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Fault(`${name} cannot be run: ${error.message}`)));
    child.on("close", (code, signal) => {
      release();
      if (code === 0) resolve(said);
      else reject(new Fault(`${name} failed (${signal ?? `exit ${code}`}):\n${said.trim()}`));
    });
  });
}

/**
 * Runs a program with our own terminal. When we are to end, it ends first.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} its exit code
 */
export function runLoudly([program = "", ...args], environment = process.env) {
  const child = spawn(program, args, { cwd: checkout, env: environment, stdio: "inherit" });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const release = beforeEnd(() => child.kill() && ended);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      release();
      resolve(code ?? 1);
    });
  });
}
